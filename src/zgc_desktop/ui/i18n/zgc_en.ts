<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnswerChart</name>
    <message>
        <source>一线 %1</source>
        <translation>One line is %1</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>另 %1 条</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>只有你看得到</source>
        <translation>Only you see this</translation>
    </message>
    <message>
        <source>大厅也看到了</source>
        <translation>The hall sees it too</translation>
    </message>
    <message>
        <source>大厅选的</source>
        <translation>The hall&apos;s choice</translation>
    </message>
    <message>
        <source>答案</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>讲解</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>选错的，多半是这样想的</source>
        <translation>What those who are wrong may think</translation>
    </message>
</context>
<context>
    <name>AskingCommands</name>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>倒计时</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>回到页面</source>
        <translation>To the page</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>大厅答</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>大厅答的</source>
        <translation>The hall&apos;s answer</translation>
    </message>
    <message>
        <source>大厅选</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>揭晓</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>收回揭晓</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>给大厅看备用页 %1</source>
        <translation>Show the hall reserve slide %1</translation>
    </message>
    <message>
        <source>给大厅看第 %1 页</source>
        <translation>Show page %1</translation>
    </message>
</context>
<context>
    <name>BankChip</name>
    <message>
        <source>%1，%2 题</source>
        <translation>%1, %2 questions</translation>
    </message>
</context>
<context>
    <name>BankModel</name>
    <message>
        <source>写不进停用的名单：%1</source>
        <translation>The list of retired questions cannot be written: %1</translation>
    </message>
    <message>
        <source>简报的文件夹写不了，停用的记在这台电脑上。</source>
        <translation>The briefing’s folder cannot be written; what is retired is kept on this computer.</translation>
    </message>
</context>
<context>
    <name>BankPreview</name>
    <message>
        <source>%1 次，对 %2 次</source>
        <translation>%1 times, right %2 times</translation>
    </message>
    <message>
        <source>做过</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>停用的不再抽，也不再复习；记录留着</source>
        <translation>Retired questions are neither drawn nor reviewed; the record stays</translation>
    </message>
    <message>
        <source>停用这个模板</source>
        <translation>Retire this template</translation>
    </message>
    <message>
        <source>停用这道</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>恢复这个模板</source>
        <translation>Restore this template</translation>
    </message>
    <message>
        <source>恢复这道</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>标记了</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>标记，有问题</source>
        <translation>Flag: something is wrong</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>没做过</source>
        <translation>Never asked</translation>
    </message>
    <message>
        <source>看答案</source>
        <translation>Show answer</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Slide %1</translation>
    </message>
    <message>
        <source>考的</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>自己写</source>
        <translation>Written answer</translation>
    </message>
    <message>
        <source>这台电脑上 %1 人，对 %2 人</source>
        <translation>Of %1 people on this computer, %2 right</translation>
    </message>
    <message>
        <source>遮住答案</source>
        <translation>Hide answer</translation>
    </message>
    <message>
        <source>难度 %1</source>
        <translation>Difficulty %1</translation>
    </message>
    <message>
        <source>首答</source>
        <translation>First try</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>BankRow</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>选了</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>难度 %1</source>
        <translation>Difficulty %1</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>BriefingRow</name>
    <message>
        <source>%1 处问题</source>
        <translation>Problems: %1</translation>
    </message>
    <message>
        <source>%1 页，%2 题</source>
        <translation>Pages: %1, questions: %2</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>Broken</name>
    <message>
        <source>第 %1 行，第 %2 列</source>
        <translation>line %1, column %2</translation>
    </message>
    <message>
        <source>这一页暂时打不开</source>
        <translation>This page cannot be shown now</translation>
    </message>
</context>
<context>
    <name>ChapterCard</name>
    <message>
        <source>%1 页&#x3000;%2 题</source>
        <translation>Pages: %1&#x3000;Questions: %2</translation>
    </message>
    <message>
        <source>%1测验</source>
        <translation>Quiz on %1</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>测验</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>看%1</source>
        <translation>View %1</translation>
    </message>
    <message>
        <source>答 %1 题，对 %2 题</source>
        <translation>%2 of %1 right</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>颜色 %1</source>
        <translation>Colour %1</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>有多大把握</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>有把握</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>猜的</source>
        <translation>Guess</translation>
    </message>
    <message>
        <source>较有把握</source>
        <translation>Fairly sure</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>已揭晓</source>
        <translation>Revealed</translation>
    </message>
    <message>
        <source>本章 %1 题</source>
        <translation>%1 in this chapter</translation>
    </message>
    <message>
        <source>没有在问</source>
        <translation>none asked</translation>
    </message>
    <message>
        <source>第 %1 页&#x3000;回车</source>
        <translation>Page %1&#x3000;Enter</translation>
    </message>
    <message>
        <source>第 %1 题，共 %2 题</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>讲者台</source>
        <translation>Presenter console</translation>
    </message>
    <message>
        <source>还没有揭晓</source>
        <translation>not revealed</translation>
    </message>
    <message>
        <source>这一页的题</source>
        <translation>The one on this page</translation>
    </message>
    <message>
        <source>，%1</source>
        <translation>, %1</translation>
    </message>
</context>
<context>
    <name>ConsoleBar</name>
    <message>
        <source>倒计时 %1</source>
        <translation>Countdown %1</translation>
    </message>
    <message>
        <source>大厅</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>排练中</source>
        <translation>Rehearsing</translation>
    </message>
    <message>
        <source>测验</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>讲者台</source>
        <translation>Presenter console</translation>
    </message>
</context>
<context>
    <name>ConsoleClock</name>
    <message>
        <source>已暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Elapsed</translation>
    </message>
    <message>
        <source>已用 %1，计划 %2，%3</source>
        <translation>Elapsed %1, planned %2, %3</translation>
    </message>
    <message>
        <source>按计划该讲到这里</source>
        <translation>where the plan is</translation>
    </message>
    <message>
        <source>本页 %1</source>
        <translation>This page %1</translation>
    </message>
    <message>
        <source>本页 %1，计划 %2</source>
        <translation>This page %1, planned %2</translation>
    </message>
    <message>
        <source>计划 %1，还剩 %2</source>
        <translation>Planned %1, left %2</translation>
    </message>
</context>
<context>
    <name>ConsoleCurrent</name>
    <message>
        <source>回到第 %1 页&#x3000;Esc</source>
        <translation>Back to page %1  Esc</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve page %1</translation>
    </message>
    <message>
        <source>大厅看不到对错，也看不到右边</source>
        <translation>The hall does not see the answer, nor what is at the right</translation>
    </message>
    <message>
        <source>大厅看到的不是这一页</source>
        <translation>The hall sees another page</translation>
    </message>
    <message>
        <source>对错已经给大厅看了</source>
        <translation>The hall sees what is right</translation>
    </message>
    <message>
        <source>文件有错，放的是上一版：%1</source>
        <translation>Mistake in the file, the last good version is shown: %1</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ConsoleFilm</name>
    <message>
        <source> 大厅</source>
        <translation> hall</translation>
    </message>
    <message>
        <source>，略过</source>
        <translation>, left out</translation>
    </message>
</context>
<context>
    <name>ConsoleNext</name>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>下一页&#x3000;第 %1 页</source>
        <translation>Next: page %1</translation>
    </message>
    <message>
        <source>再往后</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>分 %1 步</source>
        <translation>%1 steps</translation>
    </message>
    <message>
        <source>可以略过</source>
        <translation>may be skipped</translation>
    </message>
    <message>
        <source>回到第 %1 页</source>
        <translation>Back to page %1</translation>
    </message>
    <message>
        <source>放映到此为止</source>
        <translation>End of the show</translation>
    </message>
    <message>
        <source>没有下一页了</source>
        <translation>No more pages</translation>
    </message>
    <message>
        <source>计划 %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>赶时间可以略过</source>
        <translation>may be skipped if late</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ConsoleNotes</name>
    <message>
        <source>上面 %1 行</source>
        <translation>lines above: %1</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>备注放大</source>
        <translation>Larger notes</translation>
    </message>
    <message>
        <source>备注缩小</source>
        <translation>Smaller notes</translation>
    </message>
    <message>
        <source>还有 %1 行</source>
        <translation>lines below: %1</translation>
    </message>
    <message>
        <source>这一页没有备注</source>
        <translation>This page has no notes</translation>
    </message>
</context>
<context>
    <name>ConsoleSlot</name>
    <message>
        <source>%1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>出处、时间、改动</source>
        <translation>Sources, time, changes</translation>
    </message>
    <message>
        <source>列表 Esc</source>
        <translation>List  Esc</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>早 %1</source>
        <translation>%1 early</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>晚 %1</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>有</source>
        <translation>new</translation>
    </message>
    <message>
        <source>有故障</source>
        <translation>fault</translation>
    </message>
    <message>
        <source>有错</source>
        <translation>mistakes</translation>
    </message>
    <message>
        <source>没在保存</source>
        <translation>not being saved</translation>
    </message>
    <message>
        <source>点段落看原文</source>
        <translation>Click a paragraph to read it</translation>
    </message>
    <message>
        <source>略过 %1 页</source>
        <translation>%1 skipped</translation>
    </message>
    <message>
        <source>第 %1—%2 个，共 %3 个</source>
        <translation>%1–%2 of %3</translation>
    </message>
    <message>
        <source>这时的按键</source>
        <translation>Keys now</translation>
    </message>
</context>
<context>
    <name>CreditSum</name>
    <message>
        <source>得 %1 分</source>
        <translation>%1 points</translation>
    </message>
</context>
<context>
    <name>ExamPapers</name>
    <message>
        <source>%1 分钟</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>%1 题，每题 1 分</source>
        <translation>%1 questions, a point each</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>与试卷同一份题库</source>
        <translation>From the same questions as the sheet</translation>
    </message>
    <message>
        <source>内容来源：%1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>true/false</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>From</translation>
    </message>
    <message>
        <source>单选</source>
        <extracomment>Where questions stand on a page, and how far they are apart. How large a title is, the longer the smaller, and how high all its lines are at most. So many per cent pass where a briefing says nothing of it. How a gap is written in a stem, and how long it is on paper, for a number and for words. Where a question&apos;s own words begin, and how wide they may be beside the name of its kind.</extracomment>
        <translation>one</translation>
    </message>
    <message>
        <source>卷号</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>原文段落</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>只给阅卷人。单选、判断、填数按对错；多选、配对、排序按表下的式子给部分分。</source>
        <translation>For whoever marks. One answer, true/false and numbers are right or wrong; the others earn their part by the sums below.</translation>
    </message>
    <message>
        <source>合格线 %1 分</source>
        <translation>%1 points pass</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>text</translation>
    </message>
    <message>
        <source>填数</source>
        <translation>number</translation>
    </message>
    <message>
        <source>填空</source>
        <translation>gaps</translation>
    </message>
    <message>
        <source>多选</source>
        <translation>several</translation>
    </message>
    <message>
        <source>多选、配对、排序按对的部分给分，碰运气的那部分不算。</source>
        <translation> Of several answers, matchings and orders what is right earns its part, less what chance gives.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>找位置</source>
        <translation>place</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>order</translation>
    </message>
    <message>
        <source>数对就对；单位、计数的词写不写都行，单位写错不给分</source>
        <translation>The number counts; its unit may be left out, and a wrong one earns nothing</translation>
    </message>
    <message>
        <source>数都指公布的数；题干写了“推算”的除外。</source>
        <translation>All figures are as published, unless the question says that they are derived.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>测验</source>
        <extracomment>How high a line is at least, and one of how parts count.</extracomment>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>答案</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>考的是</source>
        <translation>Asks for</translation>
    </message>
    <message>
        <source>部分分怎么算</source>
        <translation>How parts count</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>matching</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>题</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>题型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>（先后对的对数 − 反了的对数）÷ 全部对数，不低于 0</source>
        <translation>(pairs in order − pairs reversed) ÷ all pairs, not below 0</translation>
    </message>
    <message>
        <source>（在方框里写 1 到 %1）</source>
        <translation> (write 1 to %1 in the boxes)</translation>
    </message>
    <message>
        <source>（在横线上写字母）</source>
        <translation> (write the letters on the lines)</translation>
    </message>
    <message>
        <source>（对的 − 1）÷（对数 − 1），不低于 0</source>
        <translation>(right − 1) ÷ (pairs − 1), not below 0</translation>
    </message>
    <message>
        <source>（选对的 ÷ 该选的）−（选错的 ÷ 不该选的），不低于 0</source>
        <translation>(right ones chosen ÷ right ones) − (wrong ones chosen ÷ wrong ones), not below 0</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>ExamPicker</name>
    <message>
        <source>全部文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>打开试卷</source>
        <translation>Open an exam</translation>
    </message>
    <message>
        <source>试卷 (*.yaml *.yml)</source>
        <translation>Exams (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>ExamSheet</name>
    <message>
        <source>不限时</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>剩余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>已答 %1 / %2</source>
        <translation>%1 / %2 answered</translation>
    </message>
    <message>
        <source>第 %1 题</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>，已标记</source>
        <translation>, flagged</translation>
    </message>
    <message>
        <source>，已答</source>
        <translation>, answered</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>回看备用页 %1</source>
        <translation>Look at reserve slide %1</translation>
    </message>
    <message>
        <source>回看第 %1 页</source>
        <translation>See page %1</translation>
    </message>
    <message>
        <source>讲解</source>
        <translation>Explanation</translation>
    </message>
</context>
<context>
    <name>FirstMeeting</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一线一个</source>
        <translation>a line each</translation>
    </message>
    <message>
        <source>今天到这里</source>
        <translation>Enough for today</translation>
    </message>
    <message>
        <source>今天的新事实</source>
        <translation>New facts today</translation>
    </message>
    <message>
        <source>先不学这条</source>
        <translation>Not this one for now</translation>
    </message>
    <message>
        <source>再看 %1 条，回头第一次问你。现在不算答题，也不算记得。</source>
        <translation>%1 more to look at, then you are asked for the first time. This is no answer yet, and counts for nothing.</translation>
    </message>
    <message>
        <source>原文 %1 段</source>
        <translation>Source: paragraph %1</translation>
    </message>
    <message>
        <source>原文“%1”第 %2 段</source>
        <translation>Source: “%1”, paragraph %2</translation>
    </message>
    <message>
        <source>原文这一段的开头：“%1”</source>
        <translation>How the paragraph begins: “%1”</translation>
    </message>
    <message>
        <source>回到刚才那题。再看一遍不算答题，也不算记得。</source>
        <translation>Back to the question just now. Another look is no answer, and no recall.</translation>
    </message>
    <message>
        <source>回到题目</source>
        <translation>Back to the question</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>在这一页</source>
        <translation>On this slide</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What comes</translation>
    </message>
    <message>
        <source>整句话</source>
        <translation>In a sentence</translation>
    </message>
    <message>
        <source>新事实按章的顺序来</source>
        <translation>New facts come in the order of the chapters</translation>
    </message>
    <message>
        <source>看完就第一次问你。现在不算答题，也不算记得。</source>
        <translation>After this you are asked for the first time. This is no answer yet, and counts for nothing.</translation>
    </message>
    <message>
        <source>看过了</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>看这一页</source>
        <translation>Look at the slide</translation>
    </message>
    <message>
        <source>第 %1 条，至多 %2 条</source>
        <translation>%1 of %2 at most</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Slide %1</translation>
    </message>
    <message>
        <source>第一次见</source>
        <translation>First meeting</translation>
    </message>
    <message>
        <source>这条事实</source>
        <translation>This fact</translation>
    </message>
</context>
<context>
    <name>FixedExam</name>
    <message>
        <source>%1 分钟</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>%1 题</source>
        <translation>%1 questions</translation>
    </message>
    <message>
        <source>不用这份卷</source>
        <translation>Put it away</translation>
    </message>
    <message>
        <source>不限时</source>
        <translation>no time limit</translation>
    </message>
    <message>
        <source>几时止</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>几时起</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>出一份卷</source>
        <translation>Make one</translation>
    </message>
    <message>
        <source>出卷</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>卷号 %1</source>
        <translation>Sheet %1</translation>
    </message>
    <message>
        <source>卷名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>如 2026-12-02 09:00</source>
        <translation>like 2026-12-02 09:00</translation>
    </message>
    <message>
        <source>成绩交给老师</source>
        <translation>Results for the teacher</translation>
    </message>
    <message>
        <source>打开试卷</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>按下面选的范围、题数和时间抽题，人人同样的题、同样的选项。</source>
        <translation>Drawn as chosen below; everybody gets the same questions with the same options.</translation>
    </message>
    <message>
        <source>空着不限</source>
        <translation>empty: never</translation>
    </message>
    <message>
        <source>答案存成 PDF</source>
        <translation>Save the key as PDF</translation>
    </message>
    <message>
        <source>老师发的试卷文件，也可以直接拖进窗口。</source>
        <translation>A file from your teacher; it can be dropped on the window, too.</translation>
    </message>
    <message>
        <source>试卷存成 PDF</source>
        <translation>Save the sheet as PDF</translation>
    </message>
    <message>
        <source>选好的 %1 题，按选的次序；人人同样的题、同样的选项。</source>
        <translation>The %1 questions that were chosen, in that order; the same for everybody, with the same options.</translation>
    </message>
</context>
<context>
    <name>FixedExamModel</name>
    <message>
        <source>%1 到 %2 可以考</source>
        <translation>open from %1 to %2</translation>
    </message>
    <message>
        <source>%1 截止</source>
        <translation>closes at %1</translation>
    </message>
    <message>
        <source>%1 第 %2 行：%3；%4。</source>
        <translation>%1, line %2: %3; %4.</translation>
    </message>
    <message>
        <source>%1 起可以考</source>
        <translation>open from %1</translation>
    </message>
    <message>
        <source>%1 页，存在 %2</source>
        <translation>%1 pages, saved as %2</translation>
    </message>
    <message>
        <source>“%1”不是时间；写成 2026-12-02 09:00 这样，或者空着。</source>
        <translation>“%1” is no time; write it like 2026-12-02 09:00, or leave it empty.</translation>
    </message>
    <message>
        <source>截止要在开始以后。</source>
        <translation>It has to close after it opens.</translation>
    </message>
    <message>
        <source>没有存下来：%1</source>
        <translation>It was not saved: %1</translation>
    </message>
    <message>
        <source>没有题可出。</source>
        <translation>There is no question to be asked.</translation>
    </message>
    <message>
        <source>答案</source>
        <translation>key</translation>
    </message>
    <message>
        <source>试卷</source>
        <translation>exam</translation>
    </message>
    <message>
        <source>试卷存在 %1；把它发给学员，人人打开都是同一份。</source>
        <translation>The exam is saved as %1; give it to your learners: everybody gets the same.</translation>
    </message>
    <message>
        <source>试卷没有存下来：%1</source>
        <translation>The exam was not saved: %1</translation>
    </message>
</context>
<context>
    <name>FolderPicker</name>
    <message>
        <source>打开简报文件夹</source>
        <translation>Open a briefing folder</translation>
    </message>
</context>
<context>
    <name>FurtherWindows</name>
    <message>
        <source>放映</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>GapField</name>
    <message>
        <source>正确答案：%1</source>
        <translation>Right answer: %1</translation>
    </message>
    <message>
        <source>第 %1 空</source>
        <translation>Gap %1</translation>
    </message>
    <message>
        <source>第 %1 空，单位%2</source>
        <translation>Gap %1, in %2</translation>
    </message>
    <message>
        <source>答对了</source>
        <translation>Right</translation>
    </message>
</context>
<context>
    <name>GridOverlay</name>
    <message>
        <source>备用页</source>
        <translation>In reserve</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>%1 读不了：%2</source>
        <translation>%1 cannot be read: %2</translation>
    </message>
    <message>
        <source>%1 里没有记录号，不是这个程序发的证书。</source>
        <translation>%1 has no number in it: no certificate of this program.</translation>
    </message>
    <message>
        <source>交卷时间</source>
        <translation>handed in</translation>
    </message>
    <message>
        <source>先把学员的记录拖进来，再核对 %1。</source>
        <translation>Drop the learners&apos; records first, then %1 can be checked.</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>姓名</source>
        <extracomment>So many files are read at a time, and so many sentences are said of them.</extracomment>
        <translation>name</translation>
    </message>
    <message>
        <source>存了 %1 份证书，在 %2</source>
        <translation>%1 certificates saved in %2</translation>
    </message>
    <message>
        <source>对不上：没有一份记录算得出 %1。证书或记录改动过，或者不是这些人的。</source>
        <translation>No match: no record here gives %1. The certificate or the record was altered, or belongs to somebody else.</translation>
    </message>
    <message>
        <source>对得上：%1，%2 交卷，%3 题得 %4 分。</source>
        <translation>It matches: %1, handed in %2, %4 points on %3 questions.</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>模板用不了：%1</source>
        <translation>The template cannot be used: %1</translation>
    </message>
    <message>
        <source>模板里的 %1 没有可填的内容。</source>
        <translation>There is nothing to fill in for %1 in the template.</translation>
    </message>
    <message>
        <source>没有人够发证书的要求。</source>
        <translation>Nobody meets what a certificate asks for.</translation>
    </message>
    <message>
        <source>答对的人</source>
        <translation>got it right</translation>
    </message>
    <message>
        <source>表格存在 %1</source>
        <translation>The table is saved as %1</translation>
    </message>
    <message>
        <source>表格没有存下来：%1</source>
        <translation>The table was not saved: %1</translation>
    </message>
    <message>
        <source>记录号是 12 个数字和 a 到 f 的字母，在证书左下角。</source>
        <translation>The number is 12 digits and letters from a to f, at the lower left of the certificate.</translation>
    </message>
    <message>
        <source>证书没有存下来：%1</source>
        <translation>The certificates were not saved: %1</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>%1 个人还不够说一道题出得好不好；满 30 人才给题目分析。</source>
        <translation>%1 people are too few to judge a question; items are analysed from 30 on.</translation>
    </message>
    <message>
        <source>%1 人对</source>
        <translation>%1 right</translation>
    </message>
    <message>
        <source>%1 人，%2 人交齐</source>
        <translation>%1 people, %2 handed in</translation>
    </message>
    <message>
        <source>%1，第 %2 题</source>
        <translation>%1, question %2</translation>
    </message>
    <message>
        <source>/ %1 人合格</source>
        <translation>of %1 passed</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>一个班的成绩</source>
        <translation>Results of a group</translation>
    </message>
    <message>
        <source>另一份卷</source>
        <translation>Another sheet</translation>
    </message>
    <message>
        <source>另有 %1 句</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>只看编号</source>
        <translation>Numbers only</translation>
    </message>
    <message>
        <source>学员考完同一份卷，各自导出记录，交给您；把这些文件一起拖进来，就成一张表：一人一行，一题一列。</source>
        <translation>Learners take the same exam, export their records and hand them to you. Drop the files here: one table, a row a person, a column a question.</translation>
    </message>
    <message>
        <source>学员那边：题库、考试、成绩交给老师；或者 zgc record export 姓名.json</source>
        <translation>Learners: Questions, Exam, Results for the teacher; or zgc record export NAME.json</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>得 %1 分</source>
        <translation>Points: %1</translation>
    </message>
    <message>
        <source>拖来或选记录文件</source>
        <translation>Drop or choose records</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>核对证书：写上记录号，按回车</source>
        <translation>Check a certificate: type its number and press Enter</translation>
    </message>
    <message>
        <source>核对证书：记录号，回车</source>
        <translation>Certificate number, Enter</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>没有一道题错得多。</source>
        <translation>No question was missed by many.</translation>
    </message>
    <message>
        <source>没答</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>清空这张表</source>
        <translation>Clear the table</translation>
    </message>
    <message>
        <source>示意</source>
        <translation>sample</translation>
    </message>
    <message>
        <source>第 %1 题</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>第 %1 题，%2 人对。</source>
        <translation>Question %1, %2 got it right. </translation>
    </message>
    <message>
        <source>答案：%1</source>
        <translation>Right answer: %1</translation>
    </message>
    <message>
        <source>答的：%1</source>
        <translation>Answered: %1</translation>
    </message>
    <message>
        <source>证书 %1 份</source>
        <translation>%1 certificates</translation>
    </message>
    <message>
        <source>该再讲一遍的</source>
        <translation>To teach again</translation>
    </message>
    <message>
        <source>还没有人交卷。</source>
        <translation>Nobody has handed in yet.</translation>
    </message>
    <message>
        <source>这个班</source>
        <translation>This group</translation>
    </message>
    <message>
        <source>这个班 %1 人合格，%2 人交卷</source>
        <translation>This group: %1 passed of %2 who handed in</translation>
    </message>
    <message>
        <source>这里只看，不并进您自己的学习记录。拖来一份证书的 PDF，就核对它。</source>
        <translation>They are only looked at, and never merged into your own record. Drop the PDF of a certificate to check it.</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>%1 分，%2</source>
        <translation>%1 points, %2</translation>
    </message>
    <message>
        <source>%1，%2。第 %3 题：%4</source>
        <translation>%1, %2. Question %3: %4</translation>
    </message>
    <message>
        <source>一线一人</source>
        <translation>a line a person</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>对</source>
        <translation>right</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>成绩表，%1 人 %2 题</source>
        <translation>Table of results, %1 people, %2 questions</translation>
    </message>
    <message>
        <source>按姓名</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>按得分</source>
        <translation>By points</translation>
    </message>
    <message>
        <source>没交卷</source>
        <translation>unfinished</translation>
    </message>
    <message>
        <source>没做到</source>
        <translation>not reached</translation>
    </message>
    <message>
        <source>没有合格</source>
        <translation>not passed</translation>
    </message>
    <message>
        <source>现在按姓名排，改成按得分</source>
        <translation>Sorted by name; sort by points</translation>
    </message>
    <message>
        <source>现在按得分排，改成按姓名</source>
        <translation>Sorted by points; sort by name</translation>
    </message>
    <message>
        <source>答对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>线 %1 分</source>
        <translation>pass: %1</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>部分对</source>
        <translation>partly right</translation>
    </message>
    <message>
        <source>错</source>
        <translation>wrong</translation>
    </message>
</context>
<context>
    <name>HallNow</name>
    <message>
        <source>大厅此刻&#x3000;%1</source>
        <translation>Hall now: %1</translation>
    </message>
    <message>
        <source>大厅此刻&#x3000;第 %1 页</source>
        <translation>Hall now: page %1</translation>
    </message>
    <message>
        <source>定格了 %1</source>
        <translation>frozen for %1</translation>
    </message>
    <message>
        <source>已 %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>放开</source>
        <translation>Let go</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>按键一览</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>InkTools</name>
    <message>
        <source>指点与书写</source>
        <translation>Pointing and drawing</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>擦净</source>
        <translation>Wipe</translation>
    </message>
    <message>
        <source>擦净这一页</source>
        <translation>Wipe this slide</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>橡皮</source>
        <translation>Eraser</translation>
    </message>
    <message>
        <source>激光点</source>
        <translation>Laser</translation>
    </message>
    <message>
        <source>笔</source>
        <translation>Pen</translation>
    </message>
    <message>
        <source>聚光灯</source>
        <translation>Spotlight</translation>
    </message>
    <message>
        <source>荧光笔</source>
        <translation>Highlighter</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>“%1”有固定的用处：%2</source>
        <extracomment>What a clicker can do, in the order in which it is asked for.</extracomment>
        <translation>“%1” has a use of its own: %2</translation>
    </message>
    <message>
        <source>“%1”本来就是：%2</source>
        <translation>“%1” is already: %2</translation>
    </message>
    <message>
        <source>“%1”现在是“%2”</source>
        <translation>“%1” is “%2” now</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>按键文件的写法改不动，请先改好它：%1</source>
        <translation>The file of keys cannot be changed as it is written; mend it first: %1</translation>
    </message>
    <message>
        <source>按键没有存下来：%1</source>
        <translation>The keys could not be kept: %1</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>到此为止</source>
        <translation>That is all</translation>
    </message>
    <message>
        <source>加一个键</source>
        <translation>Add a key</translation>
    </message>
    <message>
        <source>去掉 %1</source>
        <translation>Take %1 away</translation>
    </message>
    <message>
        <source>学一支翻页笔</source>
        <translation>Learn a clicker</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>按一次，就记住</source>
        <translation>Press once, and it is known</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>换过来</source>
        <translation>Move it here</translation>
    </message>
    <message>
        <source>没有这个键</source>
        <translation>It has none</translation>
    </message>
    <message>
        <source>算了</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>给“%1”加一个键</source>
        <translation>Add a key to “%1”</translation>
    </message>
    <message>
        <source>翻页笔</source>
        <translation>Clicker</translation>
    </message>
    <message>
        <source>请按一个键……&#x3000;Esc 取消</source>
        <translation>Press a key…&#x3000;Esc cancels</translation>
    </message>
    <message>
        <source>请按翻页笔上的：%1</source>
        <translation>Press the clicker&apos;s button for: %1</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>%1 秒后自动从头播放</source>
        <translation>Starts over in %1 s</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>从头播放</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>做测验</source>
        <translation>Take the quiz</translation>
    </message>
    <message>
        <source>全部页面</source>
        <translation>All pages</translation>
    </message>
    <message>
        <source>触摸屏幕或按任意键，自己翻看、做测验</source>
        <translation>Touch the screen or press any key to look around or take the quiz</translation>
    </message>
</context>
<context>
    <name>LeftStrip</name>
    <message>
        <source>%1 分钟前</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 天前</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>%1 小时前</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>%1 开始</source>
        <translation>begun %1</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>Drop it</translation>
    </message>
    <message>
        <source>不再继续这次复习</source>
        <translation>Drop this review</translation>
    </message>
    <message>
        <source>不再继续这次练习</source>
        <translation>Drop this practice</translation>
    </message>
    <message>
        <source>不考了，就这样交卷</source>
        <translation>Hand in as it is</translation>
    </message>
    <message>
        <source>交卷以前，放映、搜索、页面和别的测验都关着。</source>
        <translation>Until it is handed in, shows, search, slides and other quizzes are closed.</translation>
    </message>
    <message>
        <source>刚才</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>剩 %1 分钟</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>剩不到 1 分钟</source>
        <translation>less than 1 min left</translation>
    </message>
    <message>
        <source>各章</source>
        <translation>All chapters</translation>
    </message>
    <message>
        <source>回到考试</source>
        <translation>Back to the exam</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>已答 %1 题</source>
        <translation>%1 answered</translation>
    </message>
    <message>
        <source>没有存下来</source>
        <translation>not kept</translation>
    </message>
    <message>
        <source>没答的不得分，仍要交卷？</source>
        <translation>What is unanswered earns nothing. Hand in?</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>第 %1/%2 题</source>
        <translation>question %1 of %2</translation>
    </message>
    <message>
        <source>继续复习 · 第 %1/%2 题 · %3</source>
        <translation>Go on reviewing · question %1 of %2 · %3</translation>
    </message>
    <message>
        <source>继续练习 · 第 %1/%2 题 · %3</source>
        <translation>Go on practising · question %1 of %2 · %3</translation>
    </message>
    <message>
        <source>考试存着，钟还在走：%1</source>
        <translation>The exam is kept and its clock runs: %1</translation>
    </message>
    <message>
        <source>考试的时间到了：%1</source>
        <translation>The time of the exam is over: %1</translation>
    </message>
    <message>
        <source>考试还没交卷：%1</source>
        <translation>An exam is not handed in: %1</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>会场</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>简报与测验</source>
        <translation>Briefings and quizzes</translation>
    </message>
    <message>
        <source>纸面</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>资料库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>LibraryHome</name>
    <message>
        <source>从头放映</source>
        <translation>From page 1</translation>
    </message>
    <message>
        <source>从头看</source>
        <translation>From the start</translation>
    </message>
    <message>
        <source>做测验</source>
        <translation>Take a quiz</translation>
    </message>
    <message>
        <source>全部简报</source>
        <translation>All briefings</translation>
    </message>
    <message>
        <source>开始放映</source>
        <translation>Start show</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>按章学</source>
        <translation>By chapter</translation>
    </message>
    <message>
        <source>接着看</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>看到备用页 %1：%2</source>
        <translation>Up to reserve slide %1: %2</translation>
    </message>
    <message>
        <source>看到第 %1 页：%2</source>
        <translation>Last on page %1: %2</translation>
    </message>
    <message>
        <source>简报 %1 页&#x3000;测验 %2 题&#x3000;约 %3 分钟</source>
        <translation>Pages: %1&#x3000;Questions: %2&#x3000;About %3 min</translation>
    </message>
    <message>
        <source>继续放映</source>
        <translation>Resume show</translation>
    </message>
    <message>
        <source>资料库</source>
        <translation>Library</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>回到结果</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>回到资料库</source>
        <translation>Back to the library</translation>
    </message>
    <message>
        <source>回到题目</source>
        <translation>Back to the question</translation>
    </message>
    <message>
        <source>按 Esc %1</source>
        <translation>Press Esc: %1</translation>
    </message>
</context>
<context>
    <name>LostRecord</name>
    <message>
        <source>从头开始</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>取回备份</source>
        <translation>Bring the copy back</translation>
    </message>
</context>
<context>
    <name>MatchRows</name>
    <message>
        <source>你配的</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>大厅配的</source>
        <translation>The hall&apos;s</translation>
    </message>
    <message>
        <source>应配的</source>
        <translation>What belongs</translation>
    </message>
    <message>
        <source>没有配</source>
        <translation>None given</translation>
    </message>
    <message>
        <source>答对了</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>答错了</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>还没有选</source>
        <translation>nothing chosen yet</translation>
    </message>
</context>
<context>
    <name>NextTime</name>
    <message>
        <source>%1 天后再问</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next time</translation>
    </message>
    <message>
        <source>今天还会再问</source>
        <translation>again today</translation>
    </message>
    <message>
        <source>得 %1 分</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>明天再问</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>在这里输入名称</source>
        <translation>Type the name here</translation>
    </message>
    <message>
        <source>在这里输入数字</source>
        <translation>Type a number here</translation>
    </message>
    <message>
        <source>正确答案</source>
        <translation>Correct answer</translation>
    </message>
    <message>
        <source>答案</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答案，单位%1</source>
        <translation>Answer, unit %1</translation>
    </message>
</context>
<context>
    <name>OrderRows</name>
    <message>
        <source>你排的</source>
        <translation>Your order</translation>
    </message>
    <message>
        <source>公布的顺序</source>
        <translation>As published</translation>
    </message>
    <message>
        <source>反了 %1 对</source>
        <translation>%1 pairs reversed</translation>
    </message>
    <message>
        <source>大厅排的</source>
        <translation>The hall&apos;s order</translation>
    </message>
    <message>
        <source>应在第 %1 位</source>
        <translation>belongs in place %1</translation>
    </message>
    <message>
        <source>没有排</source>
        <translation>Not placed</translation>
    </message>
    <message>
        <source>第 %1 位</source>
        <translation>Place %1</translation>
    </message>
    <message>
        <source>答对了</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>这一对反了</source>
        <translation>Reversed</translation>
    </message>
</context>
<context>
    <name>OtherWindow</name>
    <message>
        <source>放映</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>讲者台</source>
        <translation>Presenter console</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>还有 %1 页</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>PaletteOverlay</name>
    <message>
        <source>%1 个命令</source>
        <translation>%1 commands</translation>
    </message>
    <message>
        <source>命令的名字、拼音或首字母</source>
        <translation>A command&apos;s name</translation>
    </message>
    <message>
        <source>回车执行&#x3000;Esc 关闭</source>
        <translation>Enter does it&#x3000;Esc closes</translation>
    </message>
    <message>
        <source>查找命令</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>PaneSpeech</name>
    <message>
        <source>正确答案：%1</source>
        <translation>Right answer: %1</translation>
    </message>
</context>
<context>
    <name>PaneWords</name>
    <message>
        <source>“约”“近”“超”这样的字也要写；单位可写可不写。</source>
        <translation>Write “about”, “nearly” or “over” as well; the unit may be left out.</translation>
    </message>
    <message>
        <source>你的答案</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>你的选择</source>
        <translation>Your choice</translation>
    </message>
    <message>
        <source>先在心里想好答案</source>
        <translation>Think of an answer first</translation>
    </message>
    <message>
        <source>先在心里排好</source>
        <translation>Put them in order in your mind</translation>
    </message>
    <message>
        <source>先在心里选好一个</source>
        <translation>Choose one in your mind</translation>
    </message>
    <message>
        <source>先在心里选好几个</source>
        <translation>Choose some in your mind</translation>
    </message>
    <message>
        <source>先在心里配好</source>
        <translation>Find the pairs in your mind</translation>
    </message>
    <message>
        <source>回车写下，再按回车揭晓。</source>
        <translation>Enter takes it down; Enter again reveals.</translation>
    </message>
    <message>
        <source>回车到下一个空；写完再按回车揭晓。</source>
        <translation>Enter goes to the next gap; all filled, Enter again reveals.</translation>
    </message>
    <message>
        <source>回车到下一个空；最后一个空里回车提交。</source>
        <translation>Enter goes to the next gap; in the last one it submits.</translation>
    </message>
    <message>
        <source>大厅答的</source>
        <translation>The hall&apos;s answer</translation>
    </message>
    <message>
        <source>大厅选的</source>
        <translation>The hall&apos;s choice</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>数字对，“约”“近”“超”这样的字不对：公布的是%1。</source>
        <translation>The number is right, the word before it is not: published is %1.</translation>
    </message>
    <message>
        <source>数字对，单位不对：这里问的单位是%1。</source>
        <translation>The number is right, the unit is not: the unit asked for is %1.</translation>
    </message>
    <message>
        <source>数字对，小数点的位置不对。</source>
        <translation>The digits are right, the decimal point is not.</translation>
    </message>
    <message>
        <source>正确答案</source>
        <translation>Correct answer</translation>
    </message>
    <message>
        <source>漏选</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>第 %1 位</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>答好了，按“揭晓”看对错</source>
        <translation>Answered; press “Reveal” to see</translation>
    </message>
    <message>
        <source>答好了，等讲者揭晓</source>
        <translation>Answered; the speaker will reveal</translation>
    </message>
    <message>
        <source>简体、繁体、全角、半角都认得；引号和标点可写可不写。</source>
        <translation>Simplified or traditional, full or half width: all are read; marks may be left out.</translation>
    </message>
    <message>
        <source>选了 %1，按“揭晓”看对错</source>
        <translation>%1 chosen; press “Reveal” to see</translation>
    </message>
    <message>
        <source>选了 %1，等讲者揭晓</source>
        <translation>%1 chosen; the speaker will reveal</translation>
    </message>
    <message>
        <source>选对了</source>
        <translation>Right choice</translation>
    </message>
    <message>
        <source>逗号、全角数字和“万”“亿”都认得；单位和“约”“近”“超”可写可不写。</source>
        <translation>Commas, wide digits and Chinese scales are understood; the unit and words such as “about” may be left out.</translation>
    </message>
    <message>
        <source>（你排 %1）</source>
        <translation> (yours %1)</translation>
    </message>
    <message>
        <source>（大厅排 %1）</source>
        <translation> (the hall: %1)</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>%1 次</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 题；至少 %2 题才发证书</source>
        <translation>%1; a certificate takes %2</translation>
    </message>
    <message>
        <source>%1年%2月%3日</source>
        <translation>%1-%2-%3</translation>
    </message>
    <message>
        <source>一线一条事实：高而实是会，矮而空是在学，只有线脚是还不会</source>
        <translation>A line a fact: high and solid is known, low and hollow is being learned, a foot is not yet known</translation>
    </message>
    <message>
        <source>中断过，后来接着考完</source>
        <translation>Broken off and taken up again</translation>
    </message>
    <message>
        <source>主考</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>事实库 %1 条，版本 %2</source>
        <translation>%1 facts, version %2</translation>
    </message>
    <message>
        <source>会 %1，在学 %2，还不会 %3</source>
        <translation>%1 known, %2 learning, %3 not yet</translation>
    </message>
    <message>
        <source>共答 %1 题，对 %2 题。会 %3 条，今天估计想得起 %4 条。</source>
        <translation>%1 answered, %2 right. %3 facts are known; an estimated %4 of them are recalled today.</translation>
    </message>
    <message>
        <source>共答 %1 题，对 %2 题。还没有隔天想起过的。</source>
        <translation>%1 answered, %2 right. Nothing has been recalled on a later day yet.</translation>
    </message>
    <message>
        <source>参加测验，%1 题得 %2 分。满 %4 题才发证书，这一页只说明参加过。</source>
        <translation>%2 points in an exam of %1 questions. A certificate takes %4; this page says only that you took part.</translation>
    </message>
    <message>
        <source>参加测验，%1 题得 %2 分，没有达到合格线 %3 分。这一页只说明参加过。</source>
        <translation>%2 points in an exam of %1 questions, below the pass mark of %3. This page says only that you took part.</translation>
    </message>
    <message>
        <source>参加测验，%1 题得 %2 分，达到合格线 %3 分。</source>
        <translation>%2 points in an exam of %1 questions, which passes the mark of %3.</translation>
    </message>
    <message>
        <source>参加记录</source>
        <translation>Record of attendance</translation>
    </message>
    <message>
        <source>哪些天在学（26 周）</source>
        <translation>Days of practice (26 weeks)</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>学习报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>学员</source>
        <translation>Learner</translation>
    </message>
    <message>
        <source>实心勾：对；下半实：部分对，按对的部分给分；空心叉：错；短横：没答</source>
        <translation>Solid: right. Lower half: partly right, worth its part. Cross: wrong. Dash: not answered.</translation>
    </message>
    <message>
        <source>常认错的</source>
        <translation>Taken for something else</translation>
    </message>
    <message>
        <source>得分，一格一题一分；竖线是合格线 %1 分，%2%</source>
        <translation>Points, a cell a question; the line is the pass mark, %1 points, %2%</translation>
    </message>
    <message>
        <source>接下来 30 天要复习</source>
        <translation>Due in the next 30 days</translation>
    </message>
    <message>
        <source>放映、搜索和页面一直关着</source>
        <translation>Shows, search and slides were closed</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>有把握却答错</source>
        <translation>Sure and wrong</translation>
    </message>
    <message>
        <source>测验合格证书</source>
        <extracomment>What a briefing asks for that says nothing of it: the pass mark in per cent, and so many questions. A template may come from a stranger. Qt lays a text out in time that grows with both.</extracomment>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>用 %1，不限时</source>
        <translation>%1, without a limit</translation>
    </message>
    <message>
        <source>用 %1，限 %2 分钟</source>
        <translation>%1 of %2 minutes</translation>
    </message>
    <message>
        <source>由姓名、日期和每题的得分算出。核对：题库、一个班的成绩，把学员导出的记录和这份 PDF 拖进去</source>
        <translation>Worked out from name, day and marks. To check: Quiz, Results of a group; drop the learner&apos;s exported record and this PDF</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Slide %1</translation>
    </message>
    <message>
        <source>答 %1 题，对 %2 题</source>
        <translation>%1 answers, %2 right</translation>
    </message>
    <message>
        <source>记录号 %1</source>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>选成“%1” %2 次</source>
        <translation>took “%1” %2×</translation>
    </message>
    <message>
        <source>题</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Bank</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PlaceLadder</name>
    <message>
        <source>一线 %1</source>
        <translation>One line is %1</translation>
    </message>
</context>
<context>
    <name>PracticeDays</name>
    <message>
        <source>%1 月</source>
        <translation>M%1</translation>
    </message>
    <message>
        <source>26 周里有 %1 天</source>
        <translation>%1 days in 26 weeks</translation>
    </message>
    <message>
        <source>哪些天在学</source>
        <translation>Days of practice</translation>
    </message>
    <message>
        <source>练习日历：26 周里有 %1 天在学</source>
        <translation>Calendar: practice on %1 days in 26 weeks</translation>
    </message>
</context>
<context>
    <name>ProgressFacts</name>
    <message>
        <source>%1 天前</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>%1 天后复习</source>
        <translation>in %1 days</translation>
    </message>
    <message>
        <source>%1，对</source>
        <translation>%1, right</translation>
    </message>
    <message>
        <source>%1，错</source>
        <translation>%1, wrong</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>今天估计想得起</source>
        <translation>Estimated recall today</translation>
    </message>
    <message>
        <source>今天复习</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>会</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>先不学</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>先不学的 %1 条</source>
        <translation>Put off: %1</translation>
    </message>
    <message>
        <source>全部 %1 条</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>叫回</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>哪一章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>在学</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>改过，要重学</source>
        <translation>changed, to learn anew</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>没想起过</source>
        <translation>never recalled</translation>
    </message>
    <message>
        <source>没答过</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>答对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>跳过 %1 次</source>
        <translation>skipped %1×</translation>
    </message>
    <message>
        <source>还不会</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>还没隔天想起过</source>
        <translation>not on a later day yet</translation>
    </message>
</context>
<context>
    <name>ProgressItems</name>
    <message>
        <source>%1 个人的第一次作答。%2</source>
        <translation>First attempts of %1 people. %2</translation>
    </message>
    <message>
        <source>%1（%2 人）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1，难度 %2，区分度 %3。%4</source>
        <translation>%1, difficulty %2, discrimination %3. %4</translation>
    </message>
    <message>
        <source>%1：写的是“%2”（%3 人）</source>
        <translation>%1: “%2” was written (%3 people)</translation>
    </message>
    <message>
        <source>人</source>
        <translation>N</translation>
    </message>
    <message>
        <source>判错、答的人说自己对的</source>
        <translation>Judged wrong, said to be right</translation>
    </message>
    <message>
        <source>区分度 D 和 95% 区间</source>
        <translation>Discrimination D, 95% interval</translation>
    </message>
    <message>
        <source>报了问题的</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>没有学习记录。</source>
        <translation>There is no record.</translation>
    </message>
    <message>
        <source>点二列 r</source>
        <translation>Point-biserial r</translation>
    </message>
    <message>
        <source>选错的：%1</source>
        <translation>Taken: %1</translation>
    </message>
    <message>
        <source>难度 p</source>
        <translation>Difficulty p</translation>
    </message>
    <message>
        <source>题，最分不出会与不会的在前</source>
        <translation>Item, those that tell least who knows first</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>；另有 %1 条</source>
        <translation>; and %1 more</translation>
    </message>
</context>
<context>
    <name>ProgressOverview</name>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 条事实，一线一条</source>
        <translation>%1 facts, a line each</translation>
    </message>
    <message>
        <source>%1 条没答过</source>
        <translation>%1 never answered</translation>
    </message>
    <message>
        <source>%1 条错后没再想起，%2 条没答过</source>
        <translation>%1 wrong and not right since, %2 never answered</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1：会 %2 条，在学 %3 条，还不会 %4 条，今天到期 %5 条</source>
        <translation>%1: %2 known, %3 being learned, %4 not yet known, %5 due today</translation>
    </message>
    <message>
        <source>13 天后</source>
        <translation>in 13 days</translation>
    </message>
    <message>
        <source>一线一条</source>
        <translation>a line a fact</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>会</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>会的 %1 条里，今天估计想得起 %2 条</source>
        <translation>Of %1 known, an estimated %2 recalled today</translation>
    </message>
    <message>
        <source>估计的，不是考出来的；跳过的 %1 次不算答过</source>
        <translation>An estimate, not a test; %1 skipped are no answers</translation>
    </message>
    <message>
        <source>估计的，不是考出来的；跳过的不算答过</source>
        <translation>An estimate, not a test; skipped is not answered</translation>
    </message>
    <message>
        <source>分章</source>
        <translation>By chapter</translation>
    </message>
    <message>
        <source>在学</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>常认错的</source>
        <translation>Taken for something else</translation>
    </message>
    <message>
        <source>开始第一条</source>
        <translation>Start with the first</translation>
    </message>
    <message>
        <source>想得最久的</source>
        <translation>Thought about longest</translation>
    </message>
    <message>
        <source>接下来 14 天要复习</source>
        <translation>Reviews in the next 14 days</translation>
    </message>
    <message>
        <source>有把握却答错</source>
        <translation>Sure and wrong</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>没有。每题先说把握，这里才有内容。</source>
        <translation>None. It takes saying how sure you are.</translation>
    </message>
    <message>
        <source>没有事实可学：这份简报还没有可问的事实，或者学习记录打不开。</source>
        <translation>Nothing to learn: this briefing has no facts to ask about yet, or the learning record cannot be opened.</translation>
    </message>
    <message>
        <source>答对过，还没隔天想起</source>
        <translation>right, not yet on a later day</translation>
    </message>
    <message>
        <source>还不会</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>还没有会的，估计不了今天想得起几条</source>
        <translation>Nothing known yet to estimate</translation>
    </message>
    <message>
        <source>还没有答过题。答过的会在左边一条一条立起来；这里会有接下来 14 天要复习的、学的日子、有把握却答错的。记录只在这台电脑上。</source>
        <translation>No question answered yet. What is answered will rise on the left, fact by fact; here will stand the reviews of the next 14 days, the days of study, and what was wrong though sure. The record stays on this computer.</translation>
    </message>
    <message>
        <source>还没有选错过选项。</source>
        <translation>No wrong option chosen yet.</translation>
    </message>
    <message>
        <source>选成“%1” %2 次</source>
        <translation>took “%1” %2×</translation>
    </message>
    <message>
        <source>隔天想起过，之后没再错</source>
        <translation>recalled on a later day, not wrong since</translation>
    </message>
    <message>
        <source>高而实：会&#x3000;矮而空：在学&#x3000;只有线脚：还不会&#x3000;&#x3000;共答 %1 题，对 %2 题</source>
        <translation>High and solid: known. Low and hollow: learning. A foot: not yet.   %1 answered, %2 right</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>为某一天准备</source>
        <translation>Ready by a day</translation>
    </message>
    <message>
        <source>今天的 %1 条</source>
        <translation>%1 for today</translation>
    </message>
    <message>
        <source>学习进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>每条事实</source>
        <translation>Every fact</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>View</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>题目分析</source>
        <translation>Item analysis</translation>
    </message>
</context>
<context>
    <name>ProgressPlan</name>
    <message>
        <source>%1 前一天</source>
        <translation>the day before %1</translation>
    </message>
    <message>
        <source>%1 月 %2 日</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1，会 %2</source>
        <translation>%1, %2 known</translation>
    </message>
    <message>
        <source>一天多少</source>
        <translation>How many a day</translation>
    </message>
    <message>
        <source>不算%1。</source>
        <translation> Without %1.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>今天先学的</source>
        <translation>First today</translation>
    </message>
    <message>
        <source>先不学%1</source>
        <translation>Leave out %1</translation>
    </message>
    <message>
        <source>写一个明天以后、一年以内的日子。</source>
        <translation>Give a day after today and within a year.</translation>
    </message>
    <message>
        <source>写下讲的那一天，就排出从今天起每天学哪些，赶不赶得上，到那天每一页会多少。</source>
        <translation>Give the day of the talk: what to study on each day from today on, whether that is enough, and how much of every slide will be known then.</translation>
    </message>
    <message>
        <source>到 %1 还有 %2 天，其中 %3 天要学；照着学，次次答对，那天会 %4 条，估计想得起 %5 条；不学只会 %6 条。</source>
        <translation>%2 days until %1, %3 of them with study; if so and every answer is right, %4 facts will be known, an estimated %5 of them recalled; without it %6.</translation>
    </message>
    <message>
        <source>哪一天，写成 2026-12-12 或 12 日</source>
        <translation>Which day, as 2026-12-12 or 12</translation>
    </message>
    <message>
        <source>哪一天，如 2026-12-12 或 12 日</source>
        <translation>Which day, as 2026-12-12 or 12</translation>
    </message>
    <message>
        <source>开始今天的 %1 条</source>
        <translation>Begin today&apos;s %1</translation>
    </message>
    <message>
        <source>推到%1</source>
        <translation>By %1 instead</translation>
    </message>
    <message>
        <source>每天 %1 条</source>
        <translation>%1 a day</translation>
    </message>
    <message>
        <source>每天学几条</source>
        <translation>Facts a day</translation>
    </message>
    <message>
        <source>每天至多 %1 条</source>
        <translation>At most %1 a day</translation>
    </message>
    <message>
        <source>照现在的走法，%1就都会</source>
        <translation>At this pace all is known on %1</translation>
    </message>
    <message>
        <source>照现在的走法，赶不上</source>
        <translation>At this pace it cannot be met</translation>
    </message>
    <message>
        <source>竖线是现在</source>
        <translation>the line is now</translation>
    </message>
    <message>
        <source>还有 %1 天，每天至多 %2 条，%3 条里到时会 %4 条；最后一天才见的也来不及隔天想起。</source>
        <translation>%1 days, %2 a day at most: of %3 facts %4 will be known then; what is first met on the last day cannot be recalled on a later one.</translation>
    </message>
    <message>
        <source>那天每一页会多少</source>
        <translation>How much of every slide is known then</translation>
    </message>
</context>
<context>
    <name>QuestionBank</name>
    <message>
        <source>%1 天后</source>
        <translation>In %1 days</translation>
    </message>
    <message>
        <source>%1 题</source>
        <translation>%1 questions</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>Deselect</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>停用 %1 题</source>
        <translation>Retire %1</translation>
    </message>
    <message>
        <source>停用的 %1</source>
        <translation>Retired %1</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>出成一份卷</source>
        <translation>Make an exam of them</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>True/false</translation>
    </message>
    <message>
        <source>半对</source>
        <translation>Partly right</translation>
    </message>
    <message>
        <source>单选</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>哪一章</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>填名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>填数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>填空</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>多选</source>
        <translation>Multiple</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>恢复 %1 题</source>
        <translation>Restore %1</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>手写 %1 题</source>
        <translation>%1 written questions</translation>
    </message>
    <message>
        <source>手写 %1 题，由事实现出 %2 题</source>
        <translation>%1 written questions, %2 made from facts</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Ordering</translation>
    </message>
    <message>
        <source>搜题干、数字、编号</source>
        <translation>Search text, numbers, IDs</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>最该练的在前</source>
        <translation>Most in need of practice first</translation>
    </message>
    <message>
        <source>最近几次</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>最近的在右</source>
        <translation>latest on the right</translation>
    </message>
    <message>
        <source>标尺</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>标记的 %1</source>
        <translation>Flagged %1</translation>
    </message>
    <message>
        <source>正在准备…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>没做过</source>
        <translation>Never asked</translation>
    </message>
    <message>
        <source>没做过 %1</source>
        <translation>Never asked %1</translation>
    </message>
    <message>
        <source>没有这样的题。</source>
        <translation>There is no such question.</translation>
    </message>
    <message>
        <source>没有选，从头练起</source>
        <translation>None selected: practice starts at the top</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>现出</source>
        <translation>Generated</translation>
    </message>
    <message>
        <source>约 %1 分钟</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>练前 %1 题</source>
        <translation>Practise the first %1</translation>
    </message>
    <message>
        <source>练这 %1 题</source>
        <translation>Practise these %1</translation>
    </message>
    <message>
        <source>考试、复习、挑战</source>
        <translation>Exam, review, challenge</translation>
    </message>
    <message>
        <source>跳过，不计</source>
        <translation>Skipped, not counted</translation>
    </message>
    <message>
        <source>这份简报还没有题目：写在 resources/questions 里，或者在 resources/facts 里加事实，由事实现出。</source>
        <translation>This briefing has no questions yet: write them in resources/questions, or add facts in resources/facts, of which they are made.</translation>
    </message>
    <message>
        <source>选了 %1 题</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>都要</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>Matching</translation>
    </message>
    <message>
        <source>错</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>错过的 %1</source>
        <translation>Ever wrong %1</translation>
    </message>
    <message>
        <source>难度</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>难度 %1</source>
        <translation>Difficulty %1</translation>
    </message>
    <message>
        <source>题从哪来</source>
        <translation>Where questions come from</translation>
    </message>
    <message>
        <source>题型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>题型：全部</source>
        <translation>Kind: all</translation>
    </message>
    <message>
        <source>题干</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Question bank</translation>
    </message>
    <message>
        <source>题目，%1 题</source>
        <translation>Questions, %1</translation>
    </message>
</context>
<context>
    <name>QuestionButtons</name>
    <message>
        <source>上一题</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>交卷</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>回到结果</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>已报问题</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>我答对了</source>
        <translation>I was right</translation>
    </message>
    <message>
        <source>报问题</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>撤销改判</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>看卡片</source>
        <translation>See the card</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>See result</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>还有没答的，仍要交卷？</source>
        <translation>Some are open. Hand in anyway?</translation>
    </message>
</context>
<context>
    <name>QuestionFilm</name>
    <message>
        <source>已揭晓</source>
        <translation>Revealed</translation>
    </message>
    <message>
        <source>正在问</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>问过</source>
        <translation>Asked</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>&#x3000;选对加分，选错减分</source>
        <translation>  Right ones add, wrong ones take away</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>判断</source>
        <translation>True or false</translation>
    </message>
    <message>
        <source>单选</source>
        <translation>Single choice</translation>
    </message>
    <message>
        <source>填名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>填数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>填空</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>多选</source>
        <translation>Multiple choice</translation>
    </message>
    <message>
        <source>对</source>
        <translation>True</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>提示：%1</source>
        <translation>Hint: %1</translation>
    </message>
    <message>
        <source>揭晓前不显示对错。</source>
        <translation>Right and wrong are shown at the reveal.</translation>
    </message>
    <message>
        <source>标尺</source>
        <translation>Ladder</translation>
    </message>
    <message>
        <source>正确答案</source>
        <translation>Correct answer</translation>
    </message>
    <message>
        <source>这题没有英文，用中文问</source>
        <translation>Not there in English; asked in Chinese</translation>
    </message>
    <message>
        <source>配对</source>
        <translation>Pairs</translation>
    </message>
    <message>
        <source>错</source>
        <translation>False</translation>
    </message>
</context>
<context>
    <name>QuestionScreen</name>
    <message>
        <source>%1，可多选</source>
        <translation>%1, one or more</translation>
    </message>
    <message>
        <source>↑↓ 选一行，按字母配对</source>
        <translation>↑↓ picks a row, a letter its pair</translation>
    </message>
    <message>
        <source>下一次</source>
        <translation>Next time</translation>
    </message>
    <message>
        <source>先放下</source>
        <translation>Leave for now</translation>
    </message>
    <message>
        <source>先离开，考试存着</source>
        <translation>Leave, the exam is kept</translation>
    </message>
    <message>
        <source>先说有多大把握</source>
        <translation>Say first how sure</translation>
    </message>
    <message>
        <source>先选一项，再提交</source>
        <translation>Choose first, then submit</translation>
    </message>
    <message>
        <source>回到结果</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>复习</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>按 %1—%2 或 1—%3 选择</source>
        <translation>Press %1–%2 or 1–%3</translation>
    </message>
    <message>
        <source>按次序点选，再点取消</source>
        <translation>Pick in order; again to take out</translation>
    </message>
    <message>
        <source>挑战</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>本章已答 %1 题，对 %2 题</source>
        <translation>%2 of %1 right in this chapter</translation>
    </message>
    <message>
        <source>每一项都排好，再提交</source>
        <translation>Place every item, then submit</translation>
    </message>
    <message>
        <source>测验</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>看提示（算作猜的）</source>
        <translation>Hint (counts as guessed)</translation>
    </message>
    <message>
        <source>第 %1 题，共 %2 题</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>考试</source>
        <translation>Exam</translation>
    </message>
    <message>
        <source>资料库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>输入后按回车提交</source>
        <translation>Type, then press Enter</translation>
    </message>
    <message>
        <source>返回放映</source>
        <translation>Back to the show</translation>
    </message>
    <message>
        <source>连对 %1&#x3000;%2 分&#x3000;还能错 %3 题</source>
        <translation>Streak %1  %2 points  %3 mistakes left</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>再答一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>揭晓</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>随章测验</source>
        <translation>Chapter quiz</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>看题目</source>
        <translation>Browse questions</translation>
    </message>
</context>
<context>
    <name>QuizScreen</name>
    <message>
        <source>换一章，或在简报里加几道题。</source>
        <translation>Choose another chapter, or add questions to the briefing.</translation>
    </message>
    <message>
        <source>没有可答的题</source>
        <translation>No questions to answer</translation>
    </message>
    <message>
        <source>返回放映</source>
        <translation>Back to the show</translation>
    </message>
    <message>
        <source>返回资料库</source>
        <translation>Back to library</translation>
    </message>
</context>
<context>
    <name>QuizSetup</name>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 题</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>一个班的成绩</source>
        <translation>Results of a group</translation>
    </message>
    <message>
        <source>不问</source>
        <translation>Do not ask</translation>
    </message>
    <message>
        <source>不限时</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部 %1 位</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>全部 %1 题</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>到期的 %1 条，没学过的 %2 条，今天还可以见 %3 条新的；先看再问，同一条事实每次换个问法。</source>
        <translation>%1 due, %2 never asked, %3 new ones left for today; a fact is shown before it is first asked, and asked in another form each time.</translation>
    </message>
    <message>
        <source>加一位学习的人</source>
        <translation>Add somebody who learns</translation>
    </message>
    <message>
        <source>加一位：写名字，按回车</source>
        <translation>Add: type a name, press Enter</translation>
    </message>
    <message>
        <source>只用手写的 %1 题</source>
        <translation>Only the %1 written by hand</translation>
    </message>
    <message>
        <source>各章、各难度的题数固定；交卷前不讲解，可标记、可回头；程序中断也能接着考，钟也接着走。</source>
        <translation>A fixed number of every chapter and difficulty; nothing is explained before you hand in; flag and return; if the program breaks off, the exam goes on where it was, its clock too.</translation>
    </message>
    <message>
        <source>固定的卷子</source>
        <translation>Fixed exam</translation>
    </message>
    <message>
        <source>复习</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>怎么做</source>
        <translation>How</translation>
    </message>
    <message>
        <source>手写的，加上由事实现出的</source>
        <translation>By hand, and made from facts</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>挑战</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>新的一天至多</source>
        <translation>New ones a day</translation>
    </message>
    <message>
        <source>新的名字，按回车</source>
        <translation>New name, then Enter</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>每答一题，当场讲解。</source>
        <translation>Each answer is explained at once.</translation>
    </message>
    <message>
        <source>每题先说有多大把握：对了得 1、2、3 分，错了扣 0、2、6 分</source>
        <translation>Say how sure: right earns 1, 2, 3, wrong costs 0, 2, 6</translation>
    </message>
    <message>
        <source>答错三题结束；最高 %1 分，快慢只在对得一样多时才算。</source>
        <translation>Three mistakes end it; best %1 points; speed only counts between equals.</translation>
    </message>
    <message>
        <source>练习</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>考几题</source>
        <translation>How many questions</translation>
    </message>
    <message>
        <source>考哪些</source>
        <translation>Which chapters</translation>
    </message>
    <message>
        <source>考试</source>
        <translation>Exam</translation>
    </message>
    <message>
        <source>谁在学</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>题从哪来</source>
        <translation>From</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>题目语言</source>
        <translation>Language of the questions</translation>
    </message>
</context>
<context>
    <name>RecordPicker</name>
    <message>
        <source>全部文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>学员的记录和证书 (*.json *.csv *.pdf)</source>
        <translation>Records and certificates (*.json *.csv *.pdf)</translation>
    </message>
    <message>
        <source>选学员的记录，或要核对的证书</source>
        <translation>Choose learners&apos; records, or a certificate to check</translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>已写进计划，全场 %1 分钟</source>
        <extracomment>As many shows as anybody looks back on.</extracomment>
        <translation>Written into the plan: %1 minutes in all</translation>
    </message>
    <message>
        <source>已写进计划，全场 %1 分钟；没有放的 %2 页照旧</source>
        <translation>Written into the plan, %1 minutes in all; the %2 pages that were not shown keep theirs</translation>
    </message>
    <message>
        <source>表格存在 %1</source>
        <translation>The table is in %1</translation>
    </message>
    <message>
        <source>表格没有存下来：%1</source>
        <translation>The table could not be saved: %1</translation>
    </message>
</context>
<context>
    <name>RecordsMore</name>
    <message>
        <source>写画的页</source>
        <translation>Slides drawn on</translation>
    </message>
    <message>
        <source>测验</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>现场问的题</source>
        <translation>Questions asked</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>%1 开始</source>
        <translation>Began %1</translation>
    </message>
    <message>
        <source>%1分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>不写</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>写画</source>
        <translation>drawn on</translation>
    </message>
    <message>
        <source>写画 %1 页</source>
        <translation>Drawn on %1 pages</translation>
    </message>
    <message>
        <source>写进计划</source>
        <translation>Make it the plan</translation>
    </message>
    <message>
        <source>存成表格</source>
        <translation>Save as table</translation>
    </message>
    <message>
        <source>开始放映</source>
        <translation>Start the show</translation>
    </message>
    <message>
        <source>把每页用时写进文件</source>
        <translation>Write the times into the files</translation>
    </message>
    <message>
        <source>排练</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>放映</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>放映记录</source>
        <translation>Records of shows</translation>
    </message>
    <message>
        <source>用时 %1</source>
        <translation>took %1</translation>
    </message>
    <message>
        <source>略过</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>略过 %1 页</source>
        <translation>%1 pages left out</translation>
    </message>
    <message>
        <source>色条是用时，横线是计划</source>
        <translation>Bars are what was spent, lines are the plan</translation>
    </message>
    <message>
        <source>计划 %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>计划 %1&#x3000;%2</source>
        <translation>planned %1&#x3000;%2</translation>
    </message>
    <message>
        <source>计划的分钟数换成这一场的用时，取到15秒</source>
        <translation>The planned minutes become the times of this show, to 15 seconds</translation>
    </message>
    <message>
        <source>还没有记录。放映满30秒，离开时就会在这里留下每一页的用时，和计划比；记录只在这台电脑上。</source>
        <translation>There is no record yet. Once a show has run for 30 seconds and is left, the time of every page stands here beside its plan. It stays on this computer.</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>测验结果</source>
        <translation>Quiz result</translation>
    </message>
    <message>
        <source>计分：每题 1 分；未答按错计</source>
        <translation>Scoring: 1 point a question; no answer counts as wrong</translation>
    </message>
    <message>
        <source>还没有作答</source>
        <translation>No answers yet</translation>
    </message>
    <message>
        <source>退出放映，在资料库里选“测验”；答完后，这一页显示得分、各章对错和建议回看的页。</source>
        <translation>Leave the show and take a quiz from the library; afterwards this page shows the score, the answers by chapter and the pages worth another look.</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>%1 分 %2 秒</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1，%2 题答对 %3 题</source>
        <translation>%1, %3 of %2 right</translation>
    </message>
    <message>
        <source>共 %1 题，答对 %2 题</source>
        <translation>%2 of %1 right</translation>
    </message>
    <message>
        <source>回看%1</source>
        <translation>Look at %1</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>建议回看</source>
        <translation>Worth another look</translation>
    </message>
    <message>
        <source>建议回看&#x3000;%1 页，可滚动</source>
        <translation>Worth another look&#x3000;%1 pages, scroll</translation>
    </message>
    <message>
        <source>正确率 %1%，用时 %2</source>
        <translation>%1% right, in %2</translation>
    </message>
    <message>
        <source>没有要回看的页</source>
        <translation>No pages to look at again</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>，连同对了一部分的得 %1 分</source>
        <translation>; %1 points with what was partly right</translation>
    </message>
</context>
<context>
    <name>ResultScreen</name>
    <message>
        <source>做错的再来一遍</source>
        <translation>Wrong ones again</translation>
    </message>
    <message>
        <source>再来一组</source>
        <translation>Another set</translation>
    </message>
    <message>
        <source>对 %1 题，最长连对 %2 题，%3 分</source>
        <translation>%1 right, longest streak %2, %3 points</translation>
    </message>
    <message>
        <source>时间到，已自动交卷。</source>
        <translation>Time is up; it was handed in. </translation>
    </message>
    <message>
        <source>没有做错的</source>
        <translation>None wrong</translation>
    </message>
    <message>
        <source>没有做错的，不用再来。</source>
        <translation>None was wrong: nothing to do again.</translation>
    </message>
    <message>
        <source>测验结果</source>
        <translation>Quiz result</translation>
    </message>
    <message>
        <source>计分：每对一题 1000 分，快慢合计不到一题的分</source>
        <translation>Score: 1000 a right answer; all speed together less than one</translation>
    </message>
    <message>
        <source>计分：每题 1 分；按把握计 %1 分（对得 1、2、3，错扣 0、2、6）</source>
        <translation>Score: 1 a question; by certainty %1 (right 1, 2, 3; wrong 0, −2, −6)</translation>
    </message>
    <message>
        <source>计分：每题 1 分；未答按错计</source>
        <translation>Scoring: 1 point a question; no answer counts as wrong</translation>
    </message>
    <message>
        <source>返回放映</source>
        <translation>Back to the show</translation>
    </message>
    <message>
        <source>返回资料库</source>
        <translation>Back to library</translation>
    </message>
    <message>
        <source>逐题看讲解</source>
        <translation>Look at each</translation>
    </message>
    <message>
        <source>（%1 题）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>，新纪录</source>
        <translation>, a new best</translation>
    </message>
</context>
<context>
    <name>ResumeOverlay</name>
    <message>
        <source>上次的放映中断了</source>
        <translation>The last show broke off</translation>
    </message>
    <message>
        <source>不在了的页面用掉的 %1，算在它们前面的一页上。</source>
        <translation>%1 spent on pages that are gone count for the page before them.</translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>停在第 %1 页，已用 %2。接着放，还是从头开始？</source>
        <translation>It stopped on page %1 after %2. Go on, or start over?</translation>
    </message>
    <message>
        <source>停的那一页不在了，从它前面的一页接着放。</source>
        <translation>The page where it stopped is gone; it goes on from the one before.</translation>
    </message>
    <message>
        <source>停的那一页少了几步，从它的最后一步接着放。</source>
        <translation>The page where it stopped has fewer steps now; it goes on from the last of them.</translation>
    </message>
    <message>
        <source>刚才的放映结束了</source>
        <translation>The show has just ended</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>定格给观众的那一页不在了，观众跟着你翻页。</source>
        <translation>The page frozen for the audience is gone; the audience follows you.</translation>
    </message>
    <message>
        <source>接着放</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>有写画的 %1 页不在了：写画留着，页面回来时还在。</source>
        <translation>Pages with ink that are gone: %1. The ink is kept and comes back with them.</translation>
    </message>
</context>
<context>
    <name>RowLink</name>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Slide %1</translation>
    </message>
</context>
<context>
    <name>ScreenCheck</name>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>大厅在 %1 号屏幕？</source>
        <translation>The hall is on screen %1?</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>对调</source>
        <translation>Exchange</translation>
    </message>
</context>
<context>
    <name>SearchOverlay</name>
    <message>
        <source>%1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>备用页</source>
        <translation>In reserve</translation>
    </message>
    <message>
        <source>备用页 %1</source>
        <translation>Reserve slide %1</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>放映这一页</source>
        <translation>Show this page</translation>
    </message>
    <message>
        <source>正在准备…</source>
        <translation>Getting ready…</translation>
    </message>
    <message>
        <source>汉字、拼音、首字母或数字，例如 fmzl</source>
        <translation>Chinese, pinyin, its initials or figures: fmzl</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>看完按 Esc 回到原来的地方，或者从这里讲下去</source>
        <translation>Esc goes back to where you were; or go on from here</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>翻页不经过这里；看完按下一步，回到原来的地方</source>
        <translation>Outside the flow; the next step goes back to where you were</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>事实</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>下次启动生效</source>
        <translation>From the next start on</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>减弱</source>
        <translation>Reduced</translation>
    </message>
    <message>
        <source>动效</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>放映中改了文件</source>
        <translation>Files changed during a show</translation>
    </message>
    <message>
        <source>显卡</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>立即生效</source>
        <translation>Takes effect at once</translation>
    </message>
    <message>
        <source>绘图方式</source>
        <translation>Renderer</translation>
    </message>
    <message>
        <source>翻页时采用</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>软件</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>马上采用</source>
        <translation>At once</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>%1 读不出来，改用默认设置；原文件移到了 %2</source>
        <translation>%1 could not be read, so that defaults are used; the file was moved to %2</translation>
    </message>
    <message>
        <source>按键文件 %1 第 %2 行：%3；其余照算</source>
        <translation>File of keys %1, line %2: %3; the rest counts</translation>
    </message>
    <message>
        <source>按键文件 %1 第 %2 行：%3；改好之前按键照旧</source>
        <translation>File of keys %1, line %2: %3; until it is mended the keys are as before</translation>
    </message>
    <message>
        <source>按键文件读不了，按键照旧：%1</source>
        <translation>The file of keys cannot be read; the keys stay as they are: %1</translation>
    </message>
    <message>
        <source>程序出了一个错，放映继续。详情见 %1</source>
        <translation>The program made a mistake; the show goes on. Details in %1</translation>
    </message>
    <message>
        <source>考试还没交卷：放映、搜索、页面和别的测验都关着。</source>
        <translation>The exam has not been handed in: shows, search, slides and other quizzes are closed.</translation>
    </message>
    <message>
        <source>这一场的记录没有存下来：%1</source>
        <translation>The record of this show could not be kept: %1</translation>
    </message>
</context>
<context>
    <name>ShowKeeper</name>
    <message>
        <source>放映的位置和写画现在没有存下来：%1</source>
        <translation>Place and ink of the show are not being kept: %1</translation>
    </message>
    <message>
        <source>磁盘满了：放映的位置和写画现在没有存下来</source>
        <translation>The disk is full: place and ink of the show are not being kept</translation>
    </message>
    <message>
        <source>这份简报正在另一个窗口放映：这里的位置和写画不另存</source>
        <translation>Another window is showing this briefing: place and ink of this one are not kept</translation>
    </message>
</context>
<context>
    <name>SlotChanges</name>
    <message>
        <source>%1 处错：%2</source>
        <translation>Mistakes (%1): %2</translation>
    </message>
    <message>
        <source>%1 第 %2 页</source>
        <translation>%1: p. %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>全部列出</source>
        <translation>List all</translation>
    </message>
    <message>
        <source>删了</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>备注改了</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>挪了</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>改了</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>文件有 %1 处错，放的还是上一版</source>
        <translation>Mistakes in the files (%1): the last good version is shown</translation>
    </message>
    <message>
        <source>文件有改动</source>
        <translation>Files have changed</translation>
    </message>
    <message>
        <source>文件有改动：%1 页</source>
        <translation>Files have changed: %1 pages</translation>
    </message>
    <message>
        <source>新加</source>
        <translation>added</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>现在采用</source>
        <translation>Show now</translation>
    </message>
    <message>
        <source>看哪里错</source>
        <translation>See where</translation>
    </message>
    <message>
        <source>程序说</source>
        <translation>The program says</translation>
    </message>
    <message>
        <source>，定格结束后采用</source>
        <translation>, shown after the freeze</translation>
    </message>
    <message>
        <source>，翻页时采用</source>
        <translation>, shown with the next page</translation>
    </message>
</context>
<context>
    <name>SlotSources</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>这页没有数字</source>
        <translation>No figures on this page</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
</context>
<context>
    <name>SlotTime</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不略过</source>
        <translation>Keep all</translation>
    </message>
    <message>
        <source>到点的时间变了，就先输剩下的分钟数，再按 %1</source>
        <translation>If the end has moved, type the minutes left, then %1</translation>
    </message>
    <message>
        <source>到结尾还差 %1，没有能略过的页</source>
        <translation>%1 too much, and no page left that may be skipped</translation>
    </message>
    <message>
        <source>只剩 %1：讲完这页，跳到结尾</source>
        <translation>%1 left: finish this page, go to the closing</translation>
    </message>
    <message>
        <source>可以略过的页都讲过了；从这里每页少讲 %1</source>
        <translation>All pages that may be skipped are behind; spend %1 less on each</translation>
    </message>
    <message>
        <source>已略过第 %1 页，省 %2</source>
        <translation>Skipped %1, saves %2</translation>
    </message>
    <message>
        <source>按刚才的时间算</source>
        <translation>as of a moment ago</translation>
    </message>
    <message>
        <source>换别的页</source>
        <translation>Other pages</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>略过第 %1 页，包括%2</source>
        <translation>Skips %1, with %2</translation>
    </message>
    <message>
        <source>略过第 %1 页，省 %2</source>
        <translation>Skip %1, saves %2</translation>
    </message>
    <message>
        <source>略过这 %1 页</source>
        <translation>Skip these %1</translation>
    </message>
    <message>
        <source>看看略过哪些</source>
        <translation>See which to skip</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>跳到结尾</source>
        <translation>Go to the closing</translation>
    </message>
    <message>
        <source>还剩 %1，讲得完，不用略过</source>
        <translation>%1 left: enough, nothing to skip</translation>
    </message>
    <message>
        <source>这份提议不会自己变</source>
        <translation>Stays as it is</translation>
    </message>
    <message>
        <source>重算</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>，可以按时讲完</source>
        <translation>, ends in time</translation>
    </message>
    <message>
        <source>，还差 %1</source>
        <translation>, still %1 over</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>看算式</source>
        <translation>formula</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SpeakerPrompt</name>
    <message>
        <source>再按一次 %1 结束放映</source>
        <translation>%1 again ends the show</translation>
    </message>
    <message>
        <source>计时已归零，再按 %1 恢复</source>
        <translation>Clock at zero; %1 again restores it</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>回到第 %1 页&#x3000;Esc</source>
        <translation>Back to page %1&#x3000;Esc</translation>
    </message>
    <message>
        <source>放映</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>第 %1 页&#x3000;回车</source>
        <translation>Page %1&#x3000;Enter</translation>
    </message>
</context>
<context>
    <name>Staging</name>
    <message>
        <source>与本机同屏，只放页面</source>
        <translation>Mirrored here: slides only</translation>
    </message>
    <message>
        <source>只有这一块屏幕</source>
        <translation>Only this screen</translation>
    </message>
    <message>
        <source>投影已断开</source>
        <translation>Projector disconnected</translation>
    </message>
    <message>
        <source>投影：%1</source>
        <translation>Projector: %1</translation>
    </message>
    <message>
        <source>窗口里排练</source>
        <extracomment>What the windows on further screens are called, with a number from 0.</extracomment>
        <translation>Rehearsal in a window</translation>
    </message>
</context>
<context>
    <name>StudyModel</name>
    <message>
        <source>%1 的考试存在 %2，交给老师。里面没有练习和复习。</source>
        <translation>The exams of %1 are saved as %2; give it to your teacher. No practice and no review is in it.</translation>
    </message>
    <message>
        <source>写不进 %1。</source>
        <translation>%1 cannot be written.</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>模板用不了：%1</source>
        <translation>The template cannot be used: %1</translation>
    </message>
    <message>
        <source>模板里的 %1 没有可填的内容。</source>
        <translation>The template asks for %1, which is unknown.</translation>
    </message>
    <message>
        <source>没到发证书的要求，存的是参加记录。</source>
        <translation>The requirements for a certificate were not met; this is a record of attendance. </translation>
    </message>
    <message>
        <source>没有存下来：%1</source>
        <translation>It was not saved: %1</translation>
    </message>
    <message>
        <source>没有学习记录，写不出来。</source>
        <translation>There is no record to write from.</translation>
    </message>
    <message>
        <source>还没有交过卷；先考一场。</source>
        <translation>No exam was handed in yet; sit one first.</translation>
    </message>
    <message>
        <source>这份卷已经交过了，%1 题对 %2 题；一份卷只交一次。换一个人，在下面选名字。</source>
        <translation>This exam was handed in already, %2 of %1 right; it is taken once. Somebody else chooses a name below.</translation>
    </message>
</context>
<context>
    <name>UpdatesOverlay</name>
    <message>
        <source>Esc 收起</source>
        <translation>Esc closes</translation>
    </message>
    <message>
        <source>&#x3000;怎么改：%1</source>
        <translation>  To mend it: %1</translation>
    </message>
    <message>
        <source>删了</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>备注改了</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>挪了</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>改了</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>改动&#x3000;%1 页</source>
        <translation>Changes: %1</translation>
    </message>
    <message>
        <source>改动和问题</source>
        <translation>Changes and problems</translation>
    </message>
    <message>
        <source>新加</source>
        <translation>new</translation>
    </message>
    <message>
        <source>翻页时采用；%1 现在采用；Esc 收起</source>
        <translation>Shown with the next page; %1 shows it now; Esc closes</translation>
    </message>
    <message>
        <source>问题&#x3000;%1 处</source>
        <translation>Problems: %1</translation>
    </message>
</context>
<context>
    <name>WindowModel</name>
    <message>
        <source>又存得下了：放映的位置和写画都已存好</source>
        <translation>There is room again: place and ink of the show are kept</translation>
    </message>
</context>
</TS>
