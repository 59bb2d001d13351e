using Engagement.Core.Inbox;
using Engagement.Core.Inbox.Learning;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Settings;

/// <summary>Which readings a learned word moves most, and which way.</summary>
internal static class LearnedWays
{
    private const int Most = 2;
    private const double Share = 0.6;

    private static readonly Look Thanks = new("Automatic thanks", "bot", Tone.Grey);

    public static IEnumerable<(Look Look, bool Up)> Of(IntentShifts shifts)
    {
        var least = shifts.Largest() * Share;
        return new (Look Look, double Shift)[]
        {
            (Looks.Of(Intent.Question), shifts.Question),
            (Looks.Of(Intent.Complaint), shifts.Complaint),
            (Looks.Of(Intent.Request), shifts.Request),
            (Looks.Of(Intent.Praise), shifts.Praise),
            (Looks.Of(Intent.Spam), shifts.Spam),
            (Looks.Of(Intent.Abuse), shifts.Abuse),
            (Thanks, shifts.Thanks),
        }.Where(way => Math.Abs(way.Shift) >= least).OrderByDescending(way => Math.Abs(way.Shift)).Take(Most).Select(way => (way.Look, way.Shift > 0));
    }
}
