using Engagement.App.Inbox;
using Engagement.Core.Inbox;

namespace Engagement.Web.Pages.Settings;

/// <summary>What the page of one channel's robot shows.</summary>
public sealed record AcknowledgementModel(
    AcknowledgementLine Channel, AcknowledgementForm Form, DryRun Run, DateOnly From, DateOnly To, DecisionKind Show, IReadOnlyList<ThanksLine> Lately)
{
    public string Path => $"/settings/acknowledgement/{Channel.Channel}";

    public string Url(DecisionKind show) => FormattableString.Invariant($"{Path}?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&show={show}");
}
