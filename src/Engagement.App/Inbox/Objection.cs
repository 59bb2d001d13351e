using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A person said that thanking for this comment is, or would have been, wrong. The comment is never thanked again.</summary>
internal sealed class Objection
{
    public required InteractionId InteractionId { get; init; }

    /// <summary>Who, as the record shows it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
