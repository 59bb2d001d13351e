using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>What the crisis watch would have said, or said, over the past of one channel.</summary>
/// <param name="Judged">How long a time was judged.</param>
/// <param name="Warnings">The newest first.</param>
public sealed record CrisisHistory(ChannelId Channel, NetworkKind Network, string Name, TimeSpan Judged, IReadOnlyList<PastWarning> Warnings)
{
    /// <summary>What people said was real.</summary>
    public int Confirmed => Warnings.Count(warning => warning.IsConfirmed);

    /// <summary>Every warning that nobody confirmed counts as one.</summary>
    public int FalseAlarms => Warnings.Count - Confirmed;

    /// <summary>False alarms in thirty days; null where less than that was judged.</summary>
    public double? FalseAlarmsAMonth => Judged.TotalDays < 30 ? null : FalseAlarms / (Judged.TotalDays / 30);
}

/// <summary>One warning.</summary>
/// <param name="Signal">Where it was given, not only worked out afterwards.</param>
/// <param name="IsConfirmed">A person ended it and did not say that it was nothing.</param>
/// <param name="WasNothing">A person said so.</param>
public sealed record PastWarning(DateTimeOffset At, int Observed, double Expected, CrisisSignalId? Signal, bool IsConfirmed, bool WasNothing);
