using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Accounts, their statuses, notifications, timelines and search, page by page with the Link header.</summary>
internal sealed class MastodonReadsApi(SandboxWorld world, MastodonRender render, FaultBox faults)
{
    public void Map(MastodonDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "GET", "/api/v1/accounts/verify_credentials", "read:accounts", request => MastodonAnswer.Ok(MastodonRender.Account(request.Me, request.Host, withSource: true)));
        door.Map(routes, "GET", "/api/v1/accounts/lookup", null, request => MastodonAnswer.Ok(MastodonRender.Account(render.Find(request.Text("acct") ?? "", request.Host) ?? throw RefusedByMastodon.NotFound(), request.Host)));
        door.Map(routes, "GET", "/api/v1/accounts/{id}", null, request => MastodonAnswer.Ok(MastodonRender.Account(Person(request), request.Host)));
        door.Map(routes, "GET", "/api/v1/accounts/{id}/statuses", null, OfAccount);
        door.Map(routes, "GET", "/api/v1/timelines/home", "read:statuses", request => Page(request, world.Mastodon.Everything, status => status.Id, status => Shown(request, status), status => Show(request, status), 20, 40));
        door.Map(routes, "GET", "/api/v1/timelines/public", null, request => Page(request, world.Mastodon.Everything, status => status.Id, status => Shown(request, status) && status.Visibility == "public", status => Show(request, status), 20, 40));
        door.Map(routes, "GET", "/api/v1/notifications", "read:notifications", Notices);
        door.Map(routes, "GET", "/api/v1/notifications/unread_count", "read:notifications", request => MastodonAnswer.Ok(new JsonObject { ["count"] = request.Me.Notices.Count }));
        door.Map(routes, "GET", "/api/v1/notifications/{id}", "read:notifications", request => MastodonAnswer.Ok(render.Notice(
            request.Me.Notices.All().Find(notice => $"{notice.Id}" == request.Route("id")) ?? throw RefusedByMastodon.NotFound(), request.Host, request.Me)));
        door.Map(routes, "GET", "/api/v2/search", "read:search", Search);
    }

    private MastodonAnswer OfAccount(MastodonRequest request)
    {
        var person = Person(request);
        return Page(
            request,
            person.Statuses,
            status => status.Id,
            status => Shown(request, status) && (!request.Flag("exclude_replies") || status.ReplyToId is null) && (!request.Flag("only_media") || status.MediaIds.Count > 0),
            status => Show(request, status),
            20,
            40);
    }

    private MastodonAnswer Notices(MastodonRequest request)
    {
        var (wanted, unwanted) = (request.List("types"), request.List("exclude_types"));
        return Page(
            request,
            request.Me.Notices,
            notice => notice.Id,
            notice => (wanted.Count == 0 || wanted.Contains(notice.Type)) && !unwanted.Contains(notice.Type) && world.Mastodon.Statuses[notice.StatusId].DeletedAt is null,
            notice => render.Notice(notice, request.Host, request.Me),
            40,
            80);
    }

    private MastodonAnswer Search(MastodonRequest request)
    {
        var asked = request.Text("q") ?? throw new RefusedByMastodon(400, "param is missing or the value is empty: q");
        var statuses = world.Mastodon.Everything.All().Where(status => Shown(request, status) && (asked.EndsWith($"/{status.Id}", StringComparison.Ordinal) || status.Text.Contains(asked, StringComparison.OrdinalIgnoreCase))).Take(20);
        var people = world.Mastodon.People.Values.Where(person => person.Acct.Contains(asked.TrimStart('@'), StringComparison.OrdinalIgnoreCase)).Take(20);
        return MastodonAnswer.Ok(new JsonObject
        {
            ["accounts"] = new JsonArray([.. people.Select(person => (JsonNode)MastodonRender.Account(person, request.Host))]),
            ["statuses"] = new JsonArray([.. statuses.Select(status => (JsonNode)Show(request, status))]),
            ["hashtags"] = new JsonArray(),
        });
    }

    /// <summary><c>since_id</c>: the newest page above it; <c>min_id</c>: the ones right above it; <c>max_id</c>: below it.</summary>
    private static MastodonAnswer Page<T>(
        MastodonRequest request, Timeline<T> all, Func<T, long> idOf, Func<T, bool> passes, Func<T, JsonObject> show, int normal, int most)
        where T : class
    {
        var limit = request.Limit(normal, most);
        var (before, since, min) = (request.Id("max_id", long.MaxValue), request.Id("since_id", 0), request.Id("min_id", -1));
        var found = all.Newer(Math.Max(since, min), before, min >= 0 ? int.MaxValue : limit, passes);
        var page = min >= 0 ? found.Skip(Math.Max(0, found.Count - limit)).ToList() : found;
        var address = request.Host + request.Http.Request.Path;
        var link = page.Count == 0 ? null
            : $"<{address}?limit={limit}&max_id={idOf(page[^1])}>; rel=\"next\", <{address}?limit={limit}&min_id={idOf(page[0])}>; rel=\"prev\"";
        return new MastodonAnswer(200, new JsonArray([.. page.Select(item => (JsonNode)show(item))]), link);
    }

    private bool Shown(MastodonRequest request, MastodonStatus status)
    {
        var lag = faults.All.FirstOrDefault(fault => fault.Kind == FaultKind.IndexLag && fault.Matches("mastodon", "GET", request.Http.Request.Path))?.Delay;
        return status.DeletedAt is null && MastodonStatusesApi.MaySee(status, request.Person) && (lag is null || status.CreatedAt <= world.Now - lag);
    }

    private JsonObject Show(MastodonRequest request, MastodonStatus status) => render.Status(status, request.Host, request.Person);

    private MastodonPerson Person(MastodonRequest request) =>
        long.TryParse(request.Route("id"), out var id) && world.Mastodon.People.TryGetValue(id, out var person) ? person : throw RefusedByMastodon.NotFound();
}
