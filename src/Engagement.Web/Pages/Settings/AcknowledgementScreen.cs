using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Web.Pages.Settings;

/// <summary>Gathers what the page of one channel's robot shows.</summary>
internal sealed class AcknowledgementScreen(AcknowledgementReader reader, RunDry dry, TimeProvider time)
{
    private const int Days = 7;
    private const int Lately = 10;
    private const int LongestPeriod = 366;

    /// <param name="id">Which channel.</param>
    /// <param name="address">The period; the last week where none is given.</param>
    /// <param name="typed">What was typed and not taken.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such channel.</exception>
    public async Task<AcknowledgementModel> ReadAsync(ChannelId id, DryRunAddress address, AcknowledgementForm? typed, CancellationToken ct)
    {
        var line = await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel");
        var zone = LocalTime.FindZone(line.TimeZone) ?? TimeZoneInfo.Utc;
        var to = address.To ?? LocalTime.DateAt(time.GetUtcNow(), zone);
        var from = address.From is { } asked && asked <= to && asked > to.AddDays(-LongestPeriod) ? asked : to.AddDays(1 - Days);
        var run = await dry.RunAsync(id, LocalTime.StartOf(from, zone), LocalTime.StartOf(to.AddDays(1), zone), ct);
        return new(line, typed ?? AcknowledgementForm.Of(line.Settings), run, from, to, address.Show ?? DecisionKind.Acknowledge, await reader.LatelyAsync(id, Lately, ct));
    }
}
