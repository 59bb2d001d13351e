using Engagement.App.Channels;
using Engagement.App.Publishing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Compose;

/// <summary>All that the composer shows.</summary>
public sealed record ComposeModel
{
    public required ComposeForm Form { get; init; }

    /// <summary>The post that is changed; null for a new one.</summary>
    public PostId? Id { get; init; }

    /// <summary>Whether it is in the ledger already: then it is only saved, not scheduled.</summary>
    public bool IsScheduled { get; init; }

    public required IReadOnlyList<ChannelLine> Channels { get; init; }

    public required IReadOnlyList<MediaRef> Media { get; init; }

    /// <summary>The pictures that were cut out of others.</summary>
    public IReadOnlySet<MediaId> Parts { get; init; } = new HashSet<MediaId>();

    /// <summary>What channels show in the place of pictures, by the picture.</summary>
    public ILookup<MediaId, MediaCut> Cuts { get; init; } = Array.Empty<MediaCut>().ToLookup(_ => default(MediaId));

    public required ComposeSettings Settings { get; init; }

    public required IReadOnlyList<(ThemeId Id, string Name)> Themes { get; init; }

    /// <summary>Templates as they read for this post.</summary>
    public IReadOnlyList<PostTemplate> Templates { get; init; } = [];

    /// <summary>Times that would be good, of the first chosen channel.</summary>
    public IReadOnlyList<TimeOffer> Times { get; init; } = [];

    public IReadOnlyList<Refusal> Problems { get; init; } = [];

    /// <summary>When words were kept that were never saved; null where there are none or they are shown already.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Why this time was put in: the next free slot, in words.</summary>
    public TimeOffer? Offered { get; init; }

    /// <summary>A day was clicked that has no free slot: whether its posting times are all taken; false: there are none. Null: nothing of that.</summary>
    public bool? SlotsTaken { get; init; }

    /// <summary>What somebody else made of the post meanwhile.</summary>
    public PostView? Theirs { get; init; }

    public string? ThemeName => Themes.FirstOrDefault(theme => theme.Id == Form.ThemeId).Name;

    public IEnumerable<ChannelLine> Chosen => Channels.Where(channel => Form.ChannelIds.Contains(channel.Id));

    /// <summary>The final words on a channel.</summary>
    public string TextOn(ChannelLine channel) => Settings.LinkTags.Apply(Form.TextOn(channel.Id), channel.Network, ThemeName);

    /// <summary>The pictures that a channel shows.</summary>
    public IReadOnlyList<MediaRef> MediaOn(ChannelLine channel) =>
        [.. Media.Select(medium => Cuts[medium.Media].FirstOrDefault(cut => cut.Channel.Id == channel.Id)?.Shown ?? medium)];

    /// <summary>The same, part by part.</summary>
    public IReadOnlyList<string> PartsOn(ChannelLine channel) => Form.IsThread ? ThreadText.Split(channel.Network, TextOn(channel), channel.LongestText) : [TextOn(channel)];

    /// <summary>What is said above the form, for no field that is shown says it beside itself.</summary>
    public IEnumerable<Refusal> Loose => Problems.Where(problem => !HasPlace(problem.Field));

    private bool HasPlace(string? field) => field switch
    {
        "text" or "publishAt" or "channelIds" or "mediaIds" or "pictures" or "file" or "altText" or "firstComment" => true,
        "manner.quote" => Channels.Any(channel => MannerRules.HasQuotes(channel.Network)),
        "manner.contentWarning" => Channels.Any(channel => MannerRules.HasWarnings(channel.Network)),
        "manner.poll" => Channels.Any(channel => MannerRules.HasPolls(channel.Network)),
        _ => false,
    };

    public string? Error(params string[] fields) =>
        Problems.Where(problem => fields.Contains(problem.Field)).Select(problem => Sentences.Of(problem.Words)).ToList() is { Count: > 0 } words ? string.Join(' ', words) : null;
}
