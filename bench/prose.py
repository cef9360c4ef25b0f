"""
Invented sentences for the benchmark's articles: CJK, Latin, now and then an emoji.

Every function takes the article's own `random.Random` and draws from it with `choice`, `randrange`
and `random` only, whose results Python keeps stable from version to version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random


def words(text: str, separator: str = " ") -> tuple[str, ...]:
    """Return the words of a list that is written as one string."""
    return tuple(text.split(separator))


PLACES = words(
    "青岚市 云溪县 望舒区 白榆镇 长汀湾 南麓新区 松雾岭 石桥头 银杏州 临江府 北渡口 鹿鸣谷 "
    "海棠岛 砚池镇 风铃渡 柳荫街道 晴川市 梧桐里 雁回港 星野高地"
)

BODIES = words(
    "轨道交通集团 农业科学院 气象台 水务局 港口协会 青年创客中心 公共图书馆 医疗器械学会 "
    "电力调度所 博物馆联盟 软件行业协会 茶叶研究所 城市更新办公室 消费者委员会 海洋观测站 "
    "算力中心 职业技术学校 冷链物流公司 志愿者总队 桥梁检测队"
)

PEOPLE = words(
    "林知遥 陈砚秋 周牧野 沈微澜 何其乐 顾北辰 苏念青 许望山 罗清和 叶归舟 方晓禾 江一帆"
)

THINGS = words(
    "夜间公交接驳方案 社区食堂补贴办法 智能灌溉试验田 旧厂房改造计划 跨江隧道监测系统 "
    "无人配送试点 古籍数字化工程 屋顶光伏合作社 潮汐能示范电站 电子处方流转平台 "
    "雨水花园建设导则 高寒茶园保险产品 线上招聘周 残障友好出行地图 开源气象模型 "
    "二手家电回收网络 非遗工坊联名展 低空测绘航线 校园午休课桌 海藻养殖碳汇账户"
)

VERDICTS = words(
    "已经进入第二阶段 预计明年春天完工 超出了原先的估算 得到居民的普遍认可 仍需等待验收结果 "
    "正在征求各方意见 比去年同期略有增长 将向全社会开放数据 暂时没有时间表 下个月起分批推广 "
    "还缺少统一的接口规范 由三家单位共同承担"
)

OPENERS = words(
    "记者了解到 据现场工作人员介绍 值得一提的是 与此同时 从公布的数字看 按照计划 不少读者来信说 "
    "当天下午 换句话说 有专家认为 在随后的问答环节 另一方面"
)

LATIN = words(
    "AIoT,5G,OpenAPI,GPU,LoRa,eSIM,Wi-Fi 7,Python,Kubernetes,RISC-V,USB-C,PostgreSQL", ","
)

EMOJI = words("🚄 🌧️ 📈 🎉 👩‍🔬 🐟 🍵 🏗️ 🇨🇳 🤖", " ")

CHINESE_PATTERNS = (
    "{opener}，{place}{body}的{thing}{verdict}。",
    "{place}{body}负责人{person}表示，{thing}{verdict}，相关投入约{number}万元。",
    "“我们希望把{thing}做得更细，”{person}说，“哪怕多花{small}个月。”",
    "截至{month}月底，{place}累计登记{number}户，其中{small}成选择了{latin}接入方式。",
    "{body}同时提醒，{thing}涉及{latin}与{place}的线路调整，出行前请留意公告。",
    "{opener}，{person}团队用{small}年时间走访了{place}等{small}个地方，整理出《{thing}白皮书》。",
    "{thing}{verdict}？{body}的回答是：先试点，再评估，最后才谈推广。",
    "{month}月{day}日上午，{place}召开说明会，{body}、{body2}等{small}家单位到场，{thing}{verdict}。",
)

SUBJECTS = words(
    "the harbour office,our small team,the weather desk,a retired surveyor,the night shift,"
    "every second reader,the build server,a patient editor,the cooperative,the museum guide",
    ",",
)

ACTIONS = words(
    "rewrote the timetable,measured the tide again,kept the old index,moved the archive to flat files,"
    "asked for one more week,published the raw numbers,traced the leak to a cable,"
    "replaced the cache with a queue,counted the boats by hand,translated the manual",
    ",",
)

REASONS = words(
    "because nobody trusted the sensor,after the third storm,without telling the vendor,"
    "so that the bridge could open early,although the budget was spent,before the ferry left,"
    "while the tests were still running,and nothing broke",
    ",",
)


def one_in(random: random.Random, chances: int) -> bool:
    """Whether the one case in `chances` has come up."""
    return random.randrange(chances) == 0


def chinese_sentence(random: random.Random) -> str:
    """One invented sentence of news Chinese, with digits and Latin words where such prose has them."""
    sentence = random.choice(CHINESE_PATTERNS).format(
        opener=random.choice(OPENERS),
        place=random.choice(PLACES),
        body=random.choice(BODIES),
        body2=random.choice(BODIES),
        person=random.choice(PEOPLE),
        thing=random.choice(THINGS),
        verdict=random.choice(VERDICTS),
        latin=random.choice(LATIN),
        number=random.randrange(12, 98_000),
        small=random.randrange(2, 10),
        month=random.randrange(1, 13),
        day=random.randrange(1, 29),
    )
    return sentence + random.choice(EMOJI) if one_in(random, 60) else sentence


def latin_sentence(random: random.Random) -> str:
    """One invented English sentence."""
    subject = random.choice(SUBJECTS)
    version = f" (release {random.randrange(1, 9)}.{random.randrange(20)})"
    tail = version if one_in(random, 6) else ""
    return f"{subject.capitalize()} {random.choice(ACTIONS)} {random.choice(REASONS)}{tail}."


def chinese_paragraph(random: random.Random) -> str:
    """One to five Chinese sentences on one line."""
    return "".join(chinese_sentence(random) for _ in range(random.randrange(1, 6)))


def latin_paragraph(random: random.Random) -> str:
    """Two to six English sentences on one line."""
    return " ".join(latin_sentence(random) for _ in range(random.randrange(2, 7)))


def chinese_title(random: random.Random) -> str:
    """Return a headline without its full stop."""
    place, body = random.choice(PLACES), random.choice(BODIES)
    return f"{place}{body}：{random.choice(THINGS)}{random.choice(VERDICTS)}"
