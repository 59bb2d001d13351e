namespace Engagement.Sandbox.Page;

/// <summary>What stands around every page of the sandbox, and says first of all that this is not the real thing.</summary>
internal static class PageFrame
{
    public static Markup Render(string title, string here, Markup content, Markup extra) => Markup.Of($"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title} · Sandbox networks</title>
        <link rel="stylesheet" href="/sandbox/page/sandbox.css"><link rel="icon" href="data:,"><script src="/sandbox/page/sandbox.js" defer></script></head>
        <body><a class="skip" href="#content">To the content</a>
        <header class="top"><div class="brand"><span class="box" aria-hidden="true"></span><div><h1>Sandbox networks</h1><p>Not the real networks. Nothing here leaves this machine.</p></div></div>
        <nav aria-label="Pages">{Tab("/", "Timelines", here)}{Tab("/faults-console", "Troubles", here)}</nav></header>
        <main id="content" class="{here}" data-fragment="/sandbox/page/{here}" data-list>{content}</main>{extra}</body></html>
        """);

    private static Markup Tab(string address, string caption, string here)
    {
        var current = (here == "timelines") == (address == "/") ? Markup.Of($" aria-current=\"page\"") : Markup.Empty;
        return Markup.Of($"""<a href="{address}"{current}>{caption}</a>""");
    }
}
