using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Saying, changing, deleting, liking, and what stands around a status.</summary>
internal sealed class MastodonStatusesApi(SandboxWorld world, MastodonCompose compose, MastodonRender render)
{
    private readonly Lock _saying = new();

    public void Map(MastodonDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/api/v1/statuses", "write:statuses", Create);
        door.Map(routes, "GET", "/api/v1/statuses", null, request => MastodonAnswer.Ok(new JsonArray([.. request.List("id").Select(world.Mastodon.Standing).OfType<MastodonStatus>().Where(status => MaySee(status, request.Person)).Select(status => (JsonNode)Show(request, status))])));
        door.Map(routes, "GET", "/api/v1/statuses/{id}", null, request => MastodonAnswer.Ok(Show(request, Seen(request))));
        door.Map(routes, "PUT", "/api/v1/statuses/{id}", "write:statuses", Edit);
        door.Map(routes, "DELETE", "/api/v1/statuses/{id}", "write:statuses", Delete);
        door.Map(routes, "GET", "/api/v1/statuses/{id}/source", "read:statuses", Source);
        door.Map(routes, "GET", "/api/v1/statuses/{id}/context", null, Context);
        door.Map(routes, "POST", "/api/v1/statuses/{id}/favourite", "write:favourites", request => Mark(request, status => status.FavouritedBy, true, "favourite"));
        door.Map(routes, "POST", "/api/v1/statuses/{id}/unfavourite", "write:favourites", request => Mark(request, status => status.FavouritedBy, false, "favourite"));
        door.Map(routes, "POST", "/api/v1/statuses/{id}/reblog", "write:statuses", request => Mark(request, status => status.RebloggedBy, true, "reblog"));
        door.Map(routes, "POST", "/api/v1/statuses/{id}/unreblog", "write:statuses", request => Mark(request, status => status.RebloggedBy, false, "reblog"));
    }

    public static bool MaySee(MastodonStatus status, MastodonPerson? reader) =>
        status.Visibility is "public" or "unlisted" || (reader is not null && (status.AuthorId == reader.Id || status.MentionIds.Contains(reader.Id)));

    private MastodonAnswer Create(MastodonRequest request)
    {
        var key = request.Http.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : null;
        lock (_saying)
        {
            var status = world.Mastodon.Said(request.Me.Id, key);
            if (status is null)
            {
                status = compose.Make(request);
                world.Mastodon.Remember(request.Me.Id, key, status);
            }

            return MastodonAnswer.Ok(Show(request, status));
        }
    }

    private MastodonAnswer Edit(MastodonRequest request)
    {
        var status = Own(request);
        status.Text = request.Text("status") ?? status.Text;
        status.Spoiler = request.Text("spoiler_text") ?? "";
        status.Sensitive = request.Flag("sensitive") || status.Spoiler.Length > 0;
        status.EditedAt = world.Now;
        world.Changed();
        world.MastodonEars.Edit(status);
        return MastodonAnswer.Ok(Show(request, status));
    }

    private MastodonAnswer Delete(MastodonRequest request)
    {
        var status = Own(request);
        var shown = Show(request, status);
        shown["text"] = status.Text;
        status.DeletedAt = world.Now;
        world.Changed();
        world.MastodonEars.Delete(status);
        return MastodonAnswer.Ok(shown);
    }

    private MastodonAnswer Source(MastodonRequest request)
    {
        var status = Seen(request);
        return MastodonAnswer.Ok(new JsonObject { ["id"] = $"{status.Id}", ["text"] = status.Text, ["spoiler_text"] = status.Spoiler });
    }

    private MastodonAnswer Context(MastodonRequest request)
    {
        var status = Seen(request);
        var above = new List<MastodonStatus>();
        for (var id = status.ReplyToId; id is { } parent && world.Mastodon.Statuses.TryGetValue(parent, out var one); id = one.ReplyToId)
        {
            above.Insert(0, one);
        }

        var below = new List<MastodonStatus>();
        Below(status.Id, world.Mastodon.Thread(status.RootId), below);
        return MastodonAnswer.Ok(new JsonObject { ["ancestors"] = Many(request, above), ["descendants"] = Many(request, below) });
    }

    private static void Below(long id, IReadOnlyList<MastodonStatus> thread, List<MastodonStatus> below)
    {
        foreach (var answer in thread.Where(answer => answer.ReplyToId == id))
        {
            below.Add(answer);
            Below(answer.Id, thread, below);
        }
    }

    private MastodonAnswer Mark(MastodonRequest request, Func<MastodonStatus, HashSet<long>> who, bool on, string type)
    {
        var status = Seen(request);
        lock (who(status))
        {
            if (!on)
            {
                who(status).Remove(request.Me.Id);
            }
            else if (who(status).Add(request.Me.Id))
            {
                world.Mastodon.Tell(status.AuthorId, type, request.Me.Id, status);
            }
        }

        world.Changed();
        return MastodonAnswer.Ok(Show(request, status));
    }

    private JsonArray Many(MastodonRequest request, List<MastodonStatus> statuses) =>
        new([.. statuses.Where(status => status.DeletedAt is null && MaySee(status, request.Person)).Select(status => (JsonNode)Show(request, status))]);

    private JsonObject Show(MastodonRequest request, MastodonStatus status) => render.Status(status, request.Host, request.Person);

    private MastodonStatus Seen(MastodonRequest request) =>
        world.Mastodon.Standing(request.Route("id")) is { } status && MaySee(status, request.Person) ? status : throw RefusedByMastodon.NotFound();

    private MastodonStatus Own(MastodonRequest request) => Seen(request) is var status && status.AuthorId == request.Me.Id ? status : throw RefusedByMastodon.NotFound();
}
