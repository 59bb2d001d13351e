using System.Globalization;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Makes a status of what somebody wrote, within the server's limits.</summary>
internal sealed class MastodonCompose(SandboxWorld world, MastodonRender render)
{
    public const int MostAttachments = 4;

    public MastodonStatus Make(MastodonRequest request)
    {
        var (me, text, spoiler) = (request.Me, request.Text("status") ?? "", request.Text("spoiler_text") ?? "");
        var media = Attached(request);
        var poll = Poll(request);
        if (text.Trim().Length == 0 && media.Count == 0)
        {
            throw RefusedByMastodon.Validation("Text can't be blank");
        }

        if (MastodonHtml.Length(text) + MastodonHtml.Length(spoiler) > MastodonHtml.Limit)
        {
            throw RefusedByMastodon.Validation($"Text character limit of {MastodonHtml.Limit} exceeded");
        }

        var visibility = request.Text("visibility") ?? me.Privacy;
        if (visibility is not ("public" or "unlisted" or "private" or "direct"))
        {
            throw RefusedByMastodon.Validation("Visibility is not included in the list");
        }

        var parent = request.Text("in_reply_to_id") is { Length: > 0 } id ? world.Mastodon.Standing(id) ?? throw new RefusedByMastodon(404, "The post you are trying to reply to does not appear to exist.") : null;
        var draft = new Draft(me, text, visibility, parent, null) { Spoiler = spoiler, Sensitive = request.Flag("sensitive") || spoiler.Length > 0, Language = request.Text("language"), MediaIds = [.. media.Select(one => one.Id)], Poll = poll };
        return Say(draft, request.Host);
    }

    public MastodonStatus Say(Draft draft, string host)
    {
        var id = world.Mastodon.Ids.Next();
        var status = new MastodonStatus
        {
            Id = id,
            AuthorId = draft.Author.Id,
            Text = draft.Text,
            Spoiler = draft.Spoiler,
            Sensitive = draft.Sensitive,
            Visibility = draft.Visibility,
            Language = draft.Language,
            ReplyToId = draft.Parent?.Id,
            RootId = draft.Parent?.RootId ?? id,
            MediaIds = draft.MediaIds,
            MentionIds = [.. MastodonHtml.Names(draft.Text).Select(name => render.Find(name, host)?.Id).OfType<long>().Distinct()],
            CreatedAt = draft.CreatedAt ?? world.Now,
            Poll = draft.Poll,
        };
        world.Mastodon.Add(status);
        world.Changed();
        return status;
    }

    private List<MastodonUpload> Attached(MastodonRequest request)
    {
        var ids = request.List("media_ids");
        if (ids.Count > MostAttachments)
        {
            throw RefusedByMastodon.Validation("Cannot attach more than 4 files");
        }

        var uploads = ids.Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? world.Mastodon.Uploads.GetValueOrDefault(number) : null)
            .Select(upload => upload is { StatusId: null } && upload.OwnerId == request.Me.Id ? upload : throw RefusedByMastodon.NotFound()).ToList();
        if (uploads.Exists(upload => upload.ReadyAt > world.Now || upload.Failed))
        {
            throw RefusedByMastodon.Validation("Cannot attach files that have not finished processing. Try again in a moment!");
        }

        return uploads.Count > 1 && uploads.Exists(upload => upload.Kind != "image")
            ? throw RefusedByMastodon.Validation("Cannot attach a video to a post that already contains images")
            : uploads;
    }

    private MastodonPoll? Poll(MastodonRequest request)
    {
        var options = request.List("poll[options]");
        if (options.Count == 0)
        {
            return null;
        }

        if (options.Count is < 2 or > 4 || !int.TryParse(request.Text("poll[expires_in]"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds < 300)
        {
            throw RefusedByMastodon.Validation("Poll options must have 2 to 4 items and live for at least 5 minutes");
        }

        return new MastodonPoll(world.Mastodon.Ids.Next(), options, request.Flag("poll[multiple]"), world.Now.AddSeconds(seconds));
    }

    internal sealed record Draft(MastodonPerson Author, string Text, string Visibility, MastodonStatus? Parent, DateTimeOffset? CreatedAt)
    {
        public string Spoiler { get; init; } = "";

        public bool Sensitive { get; init; }

        public string? Language { get; init; } = "en";

        public IReadOnlyList<long> MediaIds { get; init; } = [];

        public MastodonPoll? Poll { get; init; }
    }
}
