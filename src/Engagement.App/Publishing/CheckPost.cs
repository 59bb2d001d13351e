using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.Extensions.Options;

namespace Engagement.App.Publishing;

/// <summary>Holds a draft against the rules of everything it names, and says all that is wrong at once.</summary>
internal sealed class CheckPost(OutMediaReach reach, FilmReach films, TimeProvider time, IOptions<PublishingOptions> options)
{
    private const int LongestDraft = 100_000;

    /// <param name="db">Where the channels and pictures are looked up.</param>
    /// <param name="draft">What is to be said.</param>
    /// <param name="intent">A draft may be unfinished; what is scheduled may not.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It breaks a rule.</exception>
    public async Task<CheckedPost> RunAsync(EngagementContext db, PostDraft draft, PostIntent intent, CancellationToken ct) =>
        await RunAsync(db, await PostFacts.ReadAsync(db, [draft], ct), draft, intent, ct);

    /// <summary>The same against facts that were read before.</summary>
    /// <exception cref="RefusedException">It breaks a rule.</exception>
    public async Task<CheckedPost> RunAsync(EngagementContext db, PostFacts facts, PostDraft draft, PostIntent intent, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var channelIds = draft.ChannelIds.Distinct().ToList();
        var channels = channelIds.Where(facts.Channels.ContainsKey).Select(id => facts.Channels[id]).OrderBy(row => row.Id.Value).ToList();
        problems.AddRange(channelIds.Except(channels.Select(row => row.Id))
            .Select(id => new Refusal(RefusalKind.Invalid, $"There is no channel {id}.", "channelIds", null, id.ToString())));
        problems.AddRange(draft.Variants.Select(variant => variant.ChannelId).Except(channelIds)
            .Select(id => new Refusal(RefusalKind.Invalid, $"There are words for channel {id}, but the post does not go there.", "variants", null, id.ToString())));
        var mediaIds = draft.MediaIds.Distinct().ToList();
        problems.AddRange(mediaIds.Where(id => !facts.Media.ContainsKey(id))
            .Select(id => new Refusal(RefusalKind.Invalid, $"There is no picture {id}.", "mediaIds", null, id.ToString())));
        IReadOnlyList<MediaRef> media = [.. mediaIds.Where(facts.Media.ContainsKey).Select(id => facts.Media[id])];
        problems.AddRange(Misplaced(draft, channelIds, facts));
        IReadOnlyList<MediaRef> others = [.. draft.Pictures.Select(own => own.ShownId).Distinct().Where(facts.Media.ContainsKey).Select(id => facts.Media[id])];
        var content = new CheckedPost(draft with { ChannelIds = channelIds, PublishAt = draft.PublishAt.ToUniversalTime() }, channels, media, others, facts.Settings.LinkTags);
        if (draft.Text.Length > LongestDraft)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "The text is longer than any network takes.", "text", LongestDraft, draft.Text.Length));
        }
        else if (intent != PostIntent.Draft)
        {
            CheckFinished(content, facts.Settings, problems);
            problems.AddRange(await ReachAsync(channels, ct));
            problems.AddRange(problems.Count == 0 ? await TakenAsync(content, ct) : []);
            problems.AddRange(media.Count > 0 || draft.LibraryItemId is not null ? await MediaRights.CheckAsync(db, draft, [.. media, .. others], ct) : []);
        }

        return problems.Count == 0 ? content : throw new RefusedException(problems);
    }

    private static IEnumerable<Refusal> Misplaced(PostDraft draft, List<ChannelId> channelIds, PostFacts facts)
    {
        foreach (var own in draft.Pictures)
        {
            if (!channelIds.Contains(own.ChannelId) || !draft.MediaIds.Contains(own.MediaId))
            {
                yield return new Refusal(RefusalKind.Invalid, $"There is another picture for {own.MediaId} on channel {own.ChannelId}, but the post does not show it there.", "pictures", null, own.MediaId.ToString());
            }

            if (!facts.Media.ContainsKey(own.ShownId))
            {
                yield return new Refusal(RefusalKind.Invalid, $"There is no picture {own.ShownId}.", "pictures", null, own.ShownId.ToString());
            }
        }
    }

    // What a network fetches from here it must be able to reach; better said now than when the post is due.
    private async Task<IEnumerable<Refusal>> ReachAsync(List<Channel> channels, CancellationToken ct) =>
        channels.FindAll(channel => PictureRules.Of(channel.Network).IsFetched) is { Count: > 0 } fetching && await reach.ProblemAsync(ct) is { } problem
            ? fetching.Select(channel => Refused(channel, problem, "channelIds"))
            : [];

    // Some networks decide by the account and the day whether they take a film.
    private async Task<IReadOnlyList<Refusal>> TakenAsync(CheckedPost content, CancellationToken ct)
    {
        var refused = new List<Refusal>();
        foreach (var channel in content.Channels)
        {
            if (content.MediaOn(channel.Id) is [{ IsFilm: true } film] && await films.ProblemAsync(channel, film, ct) is { } problem)
            {
                refused.Add(Refused(channel, problem, "mediaIds"));
            }
        }

        return refused;
    }

    private static Refusal Refused(Channel channel, string problem, string field) =>
        new(RefusalKind.Invalid, $"{channel.Network} (@{channel.Handle.TrimStart('@')}) {problem}", field, null, channel.Id.ToString(), channel.Handle);

    private void CheckFinished(CheckedPost content, ComposeSettings settings, List<Refusal> problems)
    {
        var draft = content.Draft;
        if (draft.ChannelIds.Count == 0)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "Choose at least one channel.", "channelIds"));
        }

        if (draft.PublishAt < time.GetUtcNow() - options.Value.MissedAfter)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "The time to publish lies in the past.", "publishAt", null, draft.PublishAt));
        }

        if (settings.AltTextRequired && content.Media.Concat(content.Others).Count(medium => medium.AltText.Length == 0) is var silent and > 0)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "Every picture and film needs a description here: say what it shows.", "mediaIds", null, silent));
        }

        problems.AddRange(draft.Manner is { } manner ? MannerRules.Check(manner) : []);
        foreach (var channel in content.Channels)
        {
            problems.AddRange(Words(draft, channel, content.Media.Count > 0, settings.LinkTags).OfType<Refusal>());
            problems.AddRange(MediaRules.Check(channel.Network, channel.Handle, content.MediaOn(channel.Id)));
        }
    }

    private static IEnumerable<Refusal?> Words(PostDraft draft, Channel channel, bool withMedia, LinkTags tags)
    {
        var parts = draft.PartsOn(channel.Id, channel.Network, channel.LongestText, tags);
        if (parts.Count > ThreadText.MostParts)
        {
            yield return new Refusal(
                RefusalKind.Invalid, $"The thread on {channel.Network} has {parts.Count} parts; at most {ThreadText.MostParts} are sent.", "text", ThreadText.MostParts, parts.Count, channel.Handle);
            yield break;
        }

        foreach (var (part, index) in parts.Select((part, index) => (part, index)))
        {
            yield return PostText.Check("text", channel.Network, channel.Handle, part, withMedia && index == 0, channel.LongestText);
        }

        if (!string.IsNullOrEmpty(draft.FirstComment))
        {
            yield return PostText.Check("firstComment", channel.Network, channel.Handle, draft.FirstComment, false, channel.LongestText);
        }

        // The warning stands before each part and before our own comment.
        IEnumerable<string> said = string.IsNullOrEmpty(draft.FirstComment) ? parts : parts.Append(draft.FirstComment);
        foreach (var refusal in draft.Manner is { } manner ? MannerRules.Check(manner, channel.Network, channel.Handle, said, channel.LongestText, withMedia) : [])
        {
            yield return refusal;
        }
    }
}
