using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A person outside, known by an identity on a network.</summary>
internal sealed class Contact
{
    public required ContactId Id { get; init; }

    public required NetworkKind Network { get; init; }

    public required string RemoteId { get; init; }

    public required string Name { get; set; }

    public string? Handle { get; set; }

    public bool IsRobot { get; set; }

    /// <summary>Since when the person has asked not to be answered by a robot.</summary>
    public DateTimeOffset? NoRobotSince { get; set; }

    /// <summary>How many follow the person there, as the network last told; null where it does not.</summary>
    public long? Followers { get; set; }

    /// <summary>The network's time of the first thing they said here.</summary>
    public required DateTimeOffset FirstSeenAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The identity that this one was found to be the same person as; null where it stands for itself.</summary>
    public ContactId? SameAs { get; set; }

    /// <summary>What colleagues should know before they answer.</summary>
    public string? CareNote { get; set; }

    /// <summary>When the person's words and names were erased at their wish.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>When <see cref="Figures"/> were last counted; null asks for it.</summary>
    public DateTimeOffset? CountedAt { get; set; }

    /// <summary>How often the person spoke and in which tone.</summary>
    public ContactFigures Figures { get; set; } = new(0, 0, 0, 0);
}
