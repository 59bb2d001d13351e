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

    public required DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }
}
