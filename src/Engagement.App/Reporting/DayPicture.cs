using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>The days of a report as stacked bars, for mails: pictures there cannot be vectors. The numbers stand in the table below it.</summary>
internal static class DayPicture
{
    public const string Name = "days.png";
    private const int Width = 1120;
    private const int Height = 320;
    private const int Margin = 8;

    private static readonly (Func<ReportDay, int> Count, uint Colour)[] Kinds =
    [
        (day => day.Questions, 0x4A86CF), (day => day.Complaints, 0xD4524E), (day => day.Requests, 0xD99A1C), (day => day.Praise, 0x4FA05A), (day => day.Other, 0xB9B5A8),
    ];

    public static byte[] Draw(IReadOnlyList<ReportDay> days)
    {
        var image = new PngImage(Width, Height, 0xFFFFFF);
        var most = Math.Max(1, days.Max(day => day.Inbound));
        for (var line = 0; line <= 4; line++)
        {
            image.Fill(0, Margin + ((Height - (2 * Margin)) * line / 4), Width, 2, 0xE2DFD6);
        }

        var place = (double)Width / days.Count;
        for (var at = 0; at < days.Count; at++)
        {
            var below = 0;
            foreach (var (count, colour) in Kinds)
            {
                var (from, to) = (Top(below, most), Top(below + count(days[at]), most));
                image.Fill((int)((at * place) + (place * 0.2)), to, (int)(place * 0.6), from - to, colour);
                below += count(days[at]);
            }
        }

        return image.ToFile();
    }

    private static int Top(int count, int most) => Height - Margin - ((Height - (2 * Margin)) * count / most);
}
