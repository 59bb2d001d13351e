using Engagement.App.Answers;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.App.Themes;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Inbox;

/// <summary>All that the inbox shows at once.</summary>
public sealed record InboxModel
{
    public required InboxAddress Address { get; init; }

    public required DeskStrip Strip { get; init; }

    public required DeskPage List { get; init; }

    public ConversationDetails? Open { get; init; }

    public required IReadOnlyList<QueueLine> Queues { get; init; }

    /// <summary>Colleagues a conversation can be handed to.</summary>
    public required IReadOnlyList<(UserId Id, string Name)> Colleagues { get; init; }

    public IReadOnlyList<(ChannelId Id, string Name)> Channels { get; init; } = [];

    /// <summary>The viewer's own lists.</summary>
    public IReadOnlyList<DeskViewLine> Views { get; init; } = [];

    /// <summary>In how many conversations a colleague named the viewer and waits to be read.</summary>
    public int Mentions { get; init; }

    /// <summary>Who the person of the open thread is to us.</summary>
    public PersonBrief? Person { get; init; }

    /// <summary>The prepared answers that fit the last question best.</summary>
    public IReadOnlyList<OfferedAnswer> Offered { get; init; } = [];

    /// <summary>Prepared answers, those in the language of the person's last words first.</summary>
    public IReadOnlyList<SavedReplyLine> SavedReplies { get; init; } = [];

    /// <summary>The theme of the post that the open thread hangs under.</summary>
    public ThemeLine? RootTheme { get; init; }

    /// <summary>What was typed and not taken.</summary>
    public InboxDraft Draft { get; init; } = new();
}
