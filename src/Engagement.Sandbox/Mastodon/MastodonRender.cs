using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Accounts, statuses, attachments, polls and notifications as the server writes them.</summary>
internal sealed class MastodonRender(SandboxWorld world)
{
    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Address(string host, MastodonPerson person) => person.Acct.Split('@') is [var name, var server] ? $"https://{server}/@{name}" : $"{host}/@{person.Acct}";

    public static JsonObject Account(MastodonPerson person, string host, bool withSource = false)
    {
        var statuses = person.Statuses.All().Where(status => status.DeletedAt is null).ToList();
        var json = new JsonObject
        {
            ["id"] = $"{person.Id}",
            ["username"] = person.Username,
            ["acct"] = person.Acct,
            ["display_name"] = person.Name,
            ["locked"] = false,
            ["bot"] = false,
            ["discoverable"] = true,
            ["indexable"] = true,
            ["group"] = false,
            ["created_at"] = Time(person.CreatedAt.Date),
            ["note"] = "",
            ["url"] = Address(host, person),
            ["uri"] = person.Acct.Contains('@', StringComparison.Ordinal) ? Address(host, person) : $"{host}/users/{person.Acct}",
            ["avatar"] = $"{host}/avatars/original/missing.png",
            ["avatar_static"] = $"{host}/avatars/original/missing.png",
            ["header"] = $"{host}/headers/original/missing.png",
            ["header_static"] = $"{host}/headers/original/missing.png",
            ["followers_count"] = 340,
            ["following_count"] = 12,
            ["statuses_count"] = statuses.Count,
            ["last_status_at"] = statuses.Count > 0 ? statuses[^1].CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            ["emojis"] = new JsonArray(),
            ["fields"] = new JsonArray(),
        };
        if (withSource)
        {
            json["source"] = new JsonObject { ["privacy"] = person.Privacy, ["sensitive"] = false, ["language"] = "", ["note"] = "", ["fields"] = new JsonArray(), ["follow_requests_count"] = 0 };
            json["role"] = new JsonObject { ["id"] = "-99", ["name"] = "", ["permissions"] = "65536", ["color"] = "", ["highlighted"] = false };
        }

        return json;
    }

    public JsonObject Status(MastodonStatus status, string host, MastodonPerson? reader)
    {
        var author = world.Mastodon.People[status.AuthorId];
        var json = new JsonObject
        {
            ["id"] = $"{status.Id}",
            ["created_at"] = Time(status.CreatedAt),
            ["in_reply_to_id"] = status.ReplyToId is { } parent ? $"{parent}" : null,
            ["in_reply_to_account_id"] = status.ReplyToId is { } above && world.Mastodon.Statuses.TryGetValue(above, out var answered) ? $"{answered.AuthorId}" : null,
            ["sensitive"] = status.Sensitive,
            ["spoiler_text"] = status.Spoiler,
            ["visibility"] = status.Visibility,
            ["language"] = status.Language,
            ["uri"] = $"{host}/users/{author.Username}/statuses/{status.Id}",
            ["url"] = $"{Address(host, author)}/{status.Id}",
            ["replies_count"] = world.Mastodon.Thread(status.RootId).Count(other => other.ReplyToId == status.Id && other.DeletedAt is null),
            ["reblogs_count"] = status.RebloggedBy.Count,
            ["favourites_count"] = status.FavouritedBy.Count,
            ["edited_at"] = status.EditedAt is { } edited ? Time(edited) : null,
            ["content"] = MastodonHtml.Render(status.Text, host, name => Find(name, host) is { } named ? Address(host, named) : null),
            ["reblog"] = null,
            ["account"] = Account(author, host),
            ["media_attachments"] = new JsonArray([.. status.MediaIds.Select(id => world.Mastodon.Uploads.GetValueOrDefault(id)).OfType<MastodonUpload>().Select(upload => (JsonNode)Attachment(upload, host))]),
            ["mentions"] = new JsonArray([.. status.MentionIds.Select(id => (JsonNode)Mention(world.Mastodon.People[id], host))]),
            ["tags"] = new JsonArray([.. MastodonHtml.Tags(status.Text).Distinct().Select(tag => (JsonNode)new JsonObject { ["name"] = tag, ["url"] = $"{host}/tags/{tag}" })]),
            ["emojis"] = new JsonArray(),
            ["card"] = null,
            ["poll"] = status.Poll is { } poll ? Poll(poll) : null,
        };
        if (reader is not null)
        {
            json["favourited"] = status.FavouritedBy.Contains(reader.Id);
            json["reblogged"] = status.RebloggedBy.Contains(reader.Id);
            json["muted"] = false;
            json["bookmarked"] = false;
            json["pinned"] = false;
        }

        return json;
    }

    public JsonObject Attachment(MastodonUpload upload, string host)
    {
        var address = upload.ReadyAt > world.Now ? null : $"{host}/sandbox/media/mastodon/{upload.Id}";
        return new JsonObject
        {
            ["id"] = $"{upload.Id}",
            ["type"] = upload.Kind,
            ["url"] = address,
            ["preview_url"] = address,
            ["remote_url"] = null,
            ["text_url"] = null,
            ["meta"] = new JsonObject(),
            ["description"] = upload.Description,
            ["blurhash"] = null,
        };
    }

    public JsonObject Notice(MastodonNotice notice, string host, MastodonPerson reader) => new()
    {
        ["id"] = $"{notice.Id}",
        ["type"] = notice.Type,
        ["created_at"] = Time(notice.CreatedAt),
        ["group_key"] = $"ungrouped-{notice.Id}",
        ["account"] = Account(world.Mastodon.People[notice.FromId], host),
        ["status"] = Status(world.Mastodon.Statuses[notice.StatusId], host, reader),
    };

    /// <summary>Somebody by a name as it is written; the name of this server may follow it.</summary>
    public MastodonPerson? Find(string name, string host)
    {
        var here = host[(host.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var local = name.EndsWith("@" + here, StringComparison.OrdinalIgnoreCase) ? name[..^(here.Length + 1)] : name;
        return world.Mastodon.Find(local);
    }

    private JsonObject Poll(MastodonPoll poll) => new()
    {
        ["id"] = $"{poll.Id}",
        ["expires_at"] = Time(poll.ExpiresAt),
        ["expired"] = poll.ExpiresAt < world.Now,
        ["multiple"] = poll.Multiple,
        ["votes_count"] = 0,
        ["voters_count"] = 0,
        ["options"] = new JsonArray([.. poll.Options.Select(option => (JsonNode)new JsonObject { ["title"] = option, ["votes_count"] = 0 })]),
        ["emojis"] = new JsonArray(),
        ["voted"] = false,
        ["own_votes"] = new JsonArray(),
    };

    private static JsonObject Mention(MastodonPerson person, string host) => new()
    {
        ["id"] = $"{person.Id}",
        ["username"] = person.Username,
        ["acct"] = person.Acct,
        ["url"] = Address(host, person),
    };
}
