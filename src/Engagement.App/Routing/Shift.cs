using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>When somebody is on duty in a queue, again and again.</summary>
internal sealed class Shift
{
    public required ShiftId Id { get; init; }

    public required QueueId QueueId { get; init; }

    public required DutyShift Duty { get; init; }
}
