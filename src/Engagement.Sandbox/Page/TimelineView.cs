using System.Globalization;
using System.Text.Encodings.Web;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Page;

/// <summary>The timelines as HTML. The forms stand apart from what changes, so that a refresh never eats half a comment.</summary>
internal static class TimelineView
{
    private static readonly string[] Personas = ["Aino Virtanen", "Marcus Lee", "Sofia Rossi", "Jari Koskinen", "Priya Nair", "Tom Becker"];

    public static Markup Render(IReadOnlyList<Column> columns, DateTimeOffset now) => columns.Count == 0
        ? Markup.Of($"""<div class="empty" data-key="empty"><h2>No accounts yet</h2><p>An account appears here as soon as a program asks for one with <code>POST /sandbox/accounts</code>.</p></div>""")
        : Markup.Join(columns.Select(column => RenderColumn(column, now)));

    private static Markup RenderColumn(Column column, DateTimeOffset now) => Markup.Of($"""
        <section class="column {column.Network}" data-key="{column.Network}-{column.Id}" aria-label="{column.Name} on {NetworkName(column.Network)}">
          <header class="account" data-part="head"><span class="avatar own {Tone(column.Name)}" aria-hidden="true">{Initials(column.Name)}</span>
            <div><h2>{column.Name}</h2><p>{(column.Network == "facebook" ? "Facebook Page" : "@" + column.Handle)} · pretend {NetworkName(column.Network)}</p></div>
            {Glyph(column.Network)}</header>
          {(column.Network != "facebook" ? CommentForm(column.Network, "", $"Mention @{column.Handle} in a new post", $"@{column.Handle} ") : Markup.Empty)}
          <div class="cards" data-list>{(column.Cards.Count == 0 ? Markup.Of($"""<p class="quiet" data-key="none">Nothing said yet.</p>""") : Markup.Join(column.Cards.Select(card => RenderCard(card, now))))}</div>
        </section>
        """);

    private static Markup RenderCard(Card card, DateTimeOffset now) => Markup.Of($"""
        <article class="card" data-key="{card.Id}">
          <div class="said" data-part="said">{Said(card, now)}</div>
          <div class="actions">{LikeForm(card)}{CommentForm(card.Network, card.Id, "Comment as a fan", "")}</div>
          <div class="answers" data-list>{card.Answers.Select(answer => RenderAnswer(answer, now))}</div>
        </article>
        """);

    private static Markup RenderAnswer(Card answer, DateTimeOffset now) => Markup.Of($"""
        <div class="answer{(answer.Own ? " ours" : "")}" data-key="{answer.Id}">
          <div class="said" data-part="said">{Said(answer, now)}</div>
          <div class="actions">{CommentForm(answer.Network, answer.Id, "Answer", "")}</div>
          <div class="answers" data-list>{answer.Answers.Select(below => RenderAnswer(below, now))}</div>
        </div>
        """);

    private static Markup Said(Card card, DateTimeOffset now) => Markup.Of($"""
        <span class="avatar {(card.Own ? "own " : "")}{Tone(card.Author)}" aria-hidden="true">{Initials(card.Author)}</span>
        <div class="body"><p class="who"><strong>{card.Author}</strong> <span>{card.Handle}</span> <time datetime="{XRender.Time(card.At)}" title="{XRender.Time(card.At)}">{Ago(now - card.At)}</time>{Chip(card.Hidden ? "hidden" : null)}{Chip(card.Note)}</p>
        <p class="text">{Linked(card.Text)}</p>{Pictures(card.Pictures)}{(card.Likes > 0 ? Markup.Of($"""<p class="likes">♥ {card.Likes}</p>""") : Markup.Empty)}</div>
        """);

    private static Markup LikeForm(Card card) => Markup.Of($"""
        <form method="post" action="/sandbox/page/likes"><input type="hidden" name="network" value="{card.Network}"><input type="hidden" name="postId" value="{card.Id}"><button class="plain" type="submit">♡ Like</button></form>
        """);

    private static Markup CommentForm(string network, string postId, string caption, string start) => Markup.Of($"""
        <details class="say"><summary>{caption}</summary>
        <form method="post" action="/sandbox/page/comments"><input type="hidden" name="network" value="{network}"><input type="hidden" name="postId" value="{postId}">
        <label>As <input name="name" list="personas" value="{Personas[0]}" required maxlength="50" autocomplete="off"></label>
        <label>Words <textarea name="text" rows="2" required maxlength="4000">{start}</textarea></label>
        <button type="submit">Send</button></form></details>
        """);

    public static Markup PersonaList() => Markup.Of($"""<datalist id="personas">{Personas.Select(name => Markup.Of($"""<option value="{name}"></option>"""))}</datalist>""");

    private static Markup Pictures(IReadOnlyList<Picture> pictures) => pictures.Count == 0 ? Markup.Empty : Markup.Of(
        $"""<div class="pictures n{Math.Min(4, pictures.Count)}">{pictures.Take(4).Select(picture => picture.IsFilm
            ? Markup.Of($"""<video src="{picture.Address}#t=0.001" aria-label="{picture.AltText ?? "Film"}" controls preload="metadata" playsinline></video>""")
            : Markup.Of($"""<img src="{picture.Address}" alt="{picture.AltText}" loading="lazy">"""))}</div>""");

    private static Markup Chip(string? text) => text is null ? Markup.Empty : Markup.Of($""" <span class="chip">{text}</span>""");

    /// <summary>People, tags and links in the colour that networks give them.</summary>
    private static Markup Linked(string text)
    {
        var marks = XText.Mentions(text).Concat(XText.Hashtags(text)).Concat(XText.Links(text)).OrderBy(match => match.Index).ToList();
        var html = new System.Text.StringBuilder();
        var done = 0;
        foreach (var mark in marks.Where(mark => mark.Length > 0))
        {
            if (mark.Index < done)
            {
                continue;
            }

            html.Append(HtmlEncoder.Default.Encode(text[done..mark.Index])).Append("<span class=\"mark\">").Append(HtmlEncoder.Default.Encode(mark.Value)).Append("</span>");
            done = mark.Index + mark.Length;
        }

        return new Markup(html.Append(HtmlEncoder.Default.Encode(text[done..])).ToString());
    }

    private static Markup Glyph(string network) => network switch
    {
        "x" => Markup.Of($"""<svg class="glyph" viewBox="0 0 24 24" role="img" aria-label="X"><path d="M4 4l16 16M20 4L4 20"/></svg>"""),
        "instagram" => Markup.Of($"""<svg class="glyph" viewBox="0 0 24 24" role="img" aria-label="Instagram"><path d="M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4zM12 8.500a3.500 3.500 0 1 0 0 7a3.500 3.500 0 1 0 0-7M16.500 7.500h.01"/></svg>"""),
        "mastodon" => Markup.Of($"""<svg class="glyph" viewBox="0 0 24 24" role="img" aria-label="Mastodon"><path d="M5 16V9a3.500 3.500 0 0 1 7 0v4V9a3.500 3.500 0 0 1 7 0v7M9 20h6"/></svg>"""),
        _ => Markup.Of($"""<svg class="glyph" viewBox="0 0 24 24" role="img" aria-label="Facebook"><path d="M15 4h-1.5A3.5 3.5 0 0 0 10 7.500V20M7 12h7"/></svg>"""),
    };

    private static string NetworkName(string network) => network switch { "x" => "X", "instagram" => "Instagram", "mastodon" => "Mastodon", _ => "Facebook" };

    private static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => StringInfo.GetNextTextElement(word).ToUpperInvariant()));

    private static string Tone(string name) => "tone-" + (name.Sum(letter => letter) % 6).ToString(CultureInfo.InvariantCulture);

    private static string Ago(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => "now",
        { TotalMinutes: < 60 } => $"{(int)age.TotalMinutes} min",
        { TotalHours: < 24 } => $"{(int)age.TotalHours} h",
        _ => $"{(int)age.TotalDays} d",
    };
}
