using Engagement.App.Inbox;
using Engagement.Core.Channels;

namespace Engagement.Web.Pages.Settings;

/// <summary>How far the robot may go on a channel, as the form sends it.</summary>
public sealed record AcknowledgementForm
{
    public AcknowledgementMode Mode { get; init; }

    public int? PersonDailyCap { get; init; }

    public int? ChannelDailyCap { get; init; }

    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    public bool PreferLike { get; init; }

    public bool Labelled { get; init; }

    public AcknowledgementDraft ToDraft() => new(Mode, PersonDailyCap ?? 0, ChannelDailyCap ?? 0, QuietFrom, QuietTo, PreferLike, Labelled);

    internal static AcknowledgementForm Of(AcknowledgementDraft draft) => new()
    {
        Mode = draft.Mode,
        PersonDailyCap = draft.PersonDailyCap,
        ChannelDailyCap = draft.ChannelDailyCap,
        QuietFrom = draft.QuietFrom,
        QuietTo = draft.QuietTo,
        PreferLike = draft.PreferLike,
        Labelled = draft.Labelled,
    };
}
