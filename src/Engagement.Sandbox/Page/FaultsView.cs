using Engagement.Sandbox.Control;
using Engagement.Sandbox.Faults;

namespace Engagement.Sandbox.Page;

/// <summary>The console that makes trouble: one click for the usual ones, a form for all.</summary>
internal static class FaultsView
{
    private static readonly (FaultKind Kind, string Group, string Words)[] Kinds =
    [
        (FaultKind.LateAnswer, "Answers", "Done, but answered when the client has given up"),
        (FaultKind.Drop, "Answers", "Done, then the connection is cut"),
        (FaultKind.DoneButRefused, "Answers", "Done, and yet answered with a status (code, body)"),
        (FaultKind.DropBefore, "Answers", "Connection cut, nothing done"),
        (FaultKind.Status, "Answers", "Nothing done, answered with a status (code, body)"),
        (FaultKind.Latency, "Answers", "Every call takes longer (delay)"),
        (FaultKind.RateLimit, "Refusals", "Too many calls in the short window"),
        (FaultKind.RateLimitDay, "Refusals", "Too many calls in the day"),
        (FaultKind.DuplicateRefused, "Refusals", "Refused as a duplicate"),
        (FaultKind.TokenExpired, "Tokens", "The token of the call expires"),
        (FaultKind.TokenRevoked, "Tokens", "The token and its family die"),
        (FaultKind.MediaPending, "Media", "An upload is processed for a while (delay)"),
        (FaultKind.MediaFailed, "Media", "An upload cannot be processed"),
        (FaultKind.MediaExpired, "Media", "What was made ready at Instagram is too old to be shown"),
        (FaultKind.LimitUsedUp, "Media", "Instagram's posts of the day are used up"),
        (FaultKind.WebhookTwice, "Webhooks", "Delivered twice"),
        (FaultKind.WebhookLate, "Webhooks", "Delivered late (delay)"),
        (FaultKind.WebhookLost, "Webhooks", "Never delivered"),
        (FaultKind.WebhookUnsigned, "Webhooks", "Delivered without a signature"),
        (FaultKind.Reorder, "Webhooks", "Comes after the next one"),
        (FaultKind.IndexLag, "Reading", "Lists do not show the newest (delay)"),
        (FaultKind.FromMissing, "Reading", "Comments without their author"),
        (FaultKind.EmptyPage, "Reading", "An empty page that has a next one"),
    ];

    private static readonly (string Caption, string Network, string Method, string Path, FaultKind Kind)[] Usual =
    [
        ("Next post at X is lost on the way back", "x", "POST", "/2/tweets", FaultKind.Drop),
        ("Next post at Facebook is lost on the way back", "facebook", "POST", "/feed", FaultKind.Drop),
        ("Next post at Instagram is lost on the way back", "instagram", "POST", "/media_publish", FaultKind.Drop),
        ("Instagram works on the next picture for a while", "instagram", "POST", "/media", FaultKind.MediaPending),
        ("Next post at Mastodon is lost on the way back", "mastodon", "POST", "/api/v1/statuses", FaultKind.Drop),
        ("X says: too many calls", "x", "POST", "/2/tweets", FaultKind.RateLimit),
        ("X token expires", "x", "", "", FaultKind.TokenExpired),
        ("Facebook token is revoked", "facebook", "", "", FaultKind.TokenRevoked),
        ("Next webhook comes twice", "", "", "", FaultKind.WebhookTwice),
        ("Next webhook is lost", "", "", "", FaultKind.WebhookLost),
    ];

    public static Markup Render(IReadOnlyList<Fault> faults) => Markup.Of($"""
        <div class="console">
          <section class="panel"><h2>Switch on</h2>
            <div class="usual">{Usual.Select(Button)}</div>
            <form method="post" action="/sandbox/page/faults" class="grid">
              <label class="wide">What happens <select name="kind">{Kinds.GroupBy(kind => kind.Group).Select(Group)}</select></label>
              <label>Network <select name="network"><option value="">all</option><option value="x">X</option><option value="facebook">Facebook</option><option value="instagram">Instagram</option><option value="mastodon">Mastodon</option></select></label>
              <label>Method <select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>PUT</option><option>DELETE</option></select></label>
              <label class="wide">Path contains <input name="path" placeholder="/2/tweets, /feed, /comments …"></label>
              <label>Times <input name="times" inputmode="numeric" placeholder="always"></label>
              <label>Probability <input name="probability" inputmode="decimal" placeholder="1"></label>
              <label>Delay <input name="delay" placeholder="2s, 250ms"></label>
              <label>Code <input name="code" inputmode="numeric" placeholder="503"></label>
              <label class="wide">Body <input name="body" placeholder="left out: what the network would say"></label>
              <button type="submit">Switch on</button>
            </form></section>
          <section class="panel"><h2>Switched on</h2>
            <div data-list>{(faults.Count == 0 ? Markup.Of($"""<p class="quiet" data-key="none">No trouble. The networks behave.</p>""") : Markup.Join(faults.Select(Row)))}</div>
          </section>
        </div>
        """);

    private static Markup Group(IGrouping<string, (FaultKind Kind, string Group, string Words)> group) => Markup.Of(
        $"""<optgroup label="{group.Key}">{group.Select(kind => Markup.Of($"""<option value="{FaultsApi.Wire(kind.Kind.ToString())}">{kind.Words}</option>"""))}</optgroup>""");

    private static Markup Button((string Caption, string Network, string Method, string Path, FaultKind Kind) usual) => Markup.Of($"""
        <form method="post" action="/sandbox/page/faults"><input type="hidden" name="network" value="{usual.Network}"><input type="hidden" name="method" value="{usual.Method}"><input type="hidden" name="path" value="{usual.Path}"><input type="hidden" name="times" value="1"><button class="plain" type="submit" name="kind" value="{FaultsApi.Wire(usual.Kind.ToString())}">{usual.Caption}</button></form>
        """);

    private static Markup Row(Fault fault) => Markup.Of($"""
        <div class="fault{(fault.Spent ? " spent" : "")}" data-key="fault-{fault.Id}">
          <div data-part="words"><p><strong>{Kinds.First(kind => kind.Kind == fault.Kind).Words}</strong></p>
          <p class="quiet">{fault.Network switch { "x" => "X", "facebook" => "Facebook", "instagram" => "Instagram", "mastodon" => "Mastodon", _ => "all" }} {fault.Method} {fault.Path} · struck {fault.Fired}{(fault.Times is { } times ? $" of {times}" : "")}{(fault.Probability < 1 ? $" · chance {fault.Probability:0.##}" : "")}{(fault.Delay is { } delay ? $" · {delay.TotalSeconds:0.###} s" : "")}{(fault.Code is { } code ? $" · code {code}" : "")}</p></div>
          <form method="post" action="/sandbox/page/faults/{fault.Id}/remove"><button class="plain" type="submit">Switch off</button></form>
        </div>
        """);
}
