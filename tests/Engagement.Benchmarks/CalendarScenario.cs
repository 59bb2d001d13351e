using System.Globalization;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>A month full of posts, as a browser asks for it of the whole program.</summary>
internal static class CalendarScenario
{
    private const int Rounds = 30;

    public static async Task<int> RunAsync(int posts)
    {
        await using var product = await Inbox.StartAsync(0, CancellationToken.None);
        var month = new DateTimeOffset(TimeProvider.System.GetUtcNow().AddMonths(2).Date.AddDays(1 - TimeProvider.System.GetUtcNow().AddMonths(2).Day), TimeSpan.Zero);
        var csv = "publishAt,channels,text\r\n" + string.Concat(Enumerable.Range(0, posts).Select(number => CsvText.Line(
            month.AddSeconds(number * 2_400_000.0 / posts).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            $"{(number % 2 == 0 ? "facebook" : "x")}:acme{number % 100}",
            $"Post {number} of the month, with a link https://example.com/{number} #tag")));
        await product.Services.GetRequiredService<ImportPosts>().RunAsync(csv, TimeZoneInfo.Utc, [], false, Actor.Robot, CancellationToken.None);
        using var browser = await product.SignInAsync(CancellationToken.None);
        var day = month.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var path in new[] { $"/calendar?view=month&day={day}", $"/calendar/grid?view=month&day={day}", $"/calendar?view=month&day={day}&state=scheduled", $"/calendar?view=week&day={day}", $"/calendar?view=day&day={day}", $"/calendar?view=list&day={day}" })
        {
            var (times, bytes) = (new List<double>(), 0);
            for (var round = -5; round < Rounds; round++)
            {
                var begun = TimeProvider.System.GetTimestamp();
                bytes = (await browser.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
                times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
            }

            times = [.. times.Skip(5).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: p50 {times[Rounds / 2]:0} ms, slowest {times[^1]:0} ms, {bytes / 1024} KB"));
        }

        return 0;
    }
}
