using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A dry run over a period: every comment in it, newest first.</summary>
/// <param name="Lines">Every comment that was looked at.</param>
/// <param name="Total">How many there were in the period; more than the lines where only the newest were looked at.</param>
public sealed record DryRun(IReadOnlyList<DryRunLine> Lines, int Total)
{
    public int CountOf(DecisionKind kind) => Lines.Count(line => line.Decision.Kind == kind);
}
