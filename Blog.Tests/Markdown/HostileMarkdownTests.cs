using System.Text.RegularExpressions;

namespace Blog.Tests.Markdown;

[Parallelizable(ParallelScope.All)]
public sealed partial class HostileMarkdownTests : MarkdownRendererTests
{
    [TestCaseSource(nameof(Texts))]
    public async Task A_hostile_text_becomes_harmless(string text)
    {
        var article = await RenderAsync(text);
        var comment = await RenderCommentAsync(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(RenderedHtml.Violations(article), Is.Empty, article);
            Assert.That(RenderedHtml.Violations(comment), Is.Empty, comment);
            Assert.That(
                RenderedHtml.Parse(comment).QuerySelectorAll("h1, h2, h3, h4, h5, h6, img, [id]"), Is.Empty, comment);

            // What is clean stays so when it is parsed and written again, as an editor or a browser does.
            Assert.That(RenderedHtml.Violations(RenderedHtml.Normalize(article)), Is.Empty, article);
        }
    }

    private static IEnumerable<TestCaseData> Texts() => All().Select(text => new TestCaseData(text).SetName(
        $"Hostile: {NotPrintable().Replace(text, character => $"[{(int)character.Value[0]:x}]")}"));

    private static IEnumerable<string> All() =>
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "a <script>alert(1)</script> b", "<script\n>alert(1)</script >", "<script/x>alert(1)</script>",
        "<style>*{display:none}</style>", "a <style>@import '//evil'</style>", "<link rel=stylesheet href=//evil>",
        "<meta http-equiv=refresh content='0;url=//evil'>", "<base href=//evil>", "<title>x</title>",
        "<iframe src=//evil></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<frameset><frame>",
        "<object data=//evil></object>", "<embed src=//evil>", "<applet code=x></applet>", "<portal src=//evil>",
        "<form action=//evil><input name=password><button>Log in</button></form>", "<input type=image src=//evil>",
        "a <textarea>x</textarea> <select><option>y</select>", "<button formaction=javascript:alert(1)>x</button>",
        "<isindex action=javascript:alert(1)>", "<keygen autofocus onfocus=alert(1)>",
        "<input type=checkbox disabled onclick=alert(1)>",
        "<ul><li class=task-list-item><input type=checkbox name=a form=b formaction=c disabled></li></ul>",
        "<img src=x onerror=alert(1)>", "<b onmouseover=alert(1)>x</b>", "<details open ontoggle=alert(1)>x</details>",
        "<div onclick=alert(1) style='position:fixed;inset:0'>x</div>", "<p style=\"background:url(//evil)\">x</p>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "x <svg><a xlink:href=javascript:alert(1)>y",
        "<svg><style><img src=x onerror=alert(1)></style></svg>", "<svg><foreignObject><iframe></foreignObject></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<math href=javascript:alert(1)>x</math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><img src=x onerror=alert(1)></template>", "<xmp><img src=x onerror=alert(1)></xmp>",
        "<noembed><img src=x onerror=alert(1)></noembed>", "<plaintext><img src=x onerror=alert(1)>",
        "<video src=x onerror=alert(1)><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
        "<marquee onstart=alert(1)>x</marquee>", "<dialog open>x</dialog>", "<slot name=x></slot>",
        "<x-custom onclick=alert(1)>x</x-custom>", "<custom is=x-y>z</custom>",
        "<a href=javascript:alert(1)>x</a>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x0A;script:alert(1))", "[x](java&Tab;script:alert(1))", "[x](&#1;javascript:alert(1))",
        "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](<java\tscript:alert(1)>)",
        "[x](\u0001javascript:alert(1))", "[x](\u00a0javascript:alert(1))", "[x](\u200bjavascript:alert(1))",
        "[x](\u2028javascript:alert(1))", "[x](ｊavascript:alert(1))", "[x](javascript：alert(1))",
        "[x](vbscript:msgbox(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](file:///etc/passwd)",
        "[x](blob:https://a/b)", "[x](feed:javascript:alert(1))", "[x](view-source:javascript:alert(1))",
        "<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>", "[x]: javascript:alert(1)\n\n[x] [y][x]",
        "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "![x](//evil/x.png)",
        "![x](/x.png)", "![x](ftp://evil/x.png)", "![x](mailto:a@b.c)",
        "<a href=' javascript:alert(1)'>x</a>", "<a href='java\nscript:alert(1)'>x</a>",
        "<a href=\"&#14;javascript:alert(1)\">x</a>", "<a target=_blank rel=opener href=//evil ping=//spy>x</a>",
        "<a href=x><a href=javascript:alert(1)>y</a></a>", "<a name=cookie id=cookie href=#>x</a>",
        "<img name=getElementById src=http://a.b/c srcset='//evil 2x' usemap=#m>", "<map name=m><area href=x></map>",
        "<blockquote cite=javascript:alert(1)>x</blockquote>", "<q cite=data:x>y</q>", "<td background=//evil>x",
        "<div id=location class='modal overlay'>x</div>", "<h1 id=document class=x>y</h1>",
        "<code class='language-a evil'>x</code>", "<li class=contains-task-list id=fn:1>x</li>",
        "```evil\" onclick=\"alert(1)\nx\n```", "```a<b>&c\nx\n```", "[x](/a \"t\\\" onclick=alert(1) \\\"\")",
        "[x](http://a\"onclick=alert(1))", "![a\" onerror=\"alert(1)](http://a.b/c)", "`<script>alert(1)</script>`",
        "    <script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<!-- --!><b onclick=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<img src=x onerror=alert(1)>]]>", "<?php x ?><?xml y?>",
        "<!DOCTYPE html><html onload=x><body onload=alert(1) background=//evil>", "</body></html><script>x</script>",
        "<table><script>alert(1)</script><tr onclick=x><td style=a:b>x", "<p title=`<script>`>x</p>",
        "a|b\n-|-\n<script>x</script>|[y](javascript:z)", "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
        "[^1\" onclick=x]\n\n[^1\" onclick=x]: y", "# <script>x</script> <b id=y>z</b>", "- [ ] <input type=text>",
        "<b <script>alert(1)</script>0", "<<img src=x onerror=alert(1)//<", "<img/src=`x`onerror=alert(1)>",
        "<a href=\"http://a.b\" <img src=x onerror=alert(1)>", "<details><form><input></form></details>",
        "\ud83d<b>\udc00</b>\0<script\0>alert(1)</script>",
    ];

    [GeneratedRegex("[^ -~]")]
    private static partial Regex NotPrintable();
}
