using System.Globalization;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>Many posts at once: writing them and looking at them.</summary>
internal static class Planning
{
    public static async Task<int> ImportAsync(int posts)
    {
        await using var bench = await Bench.StartAsync(TimeSpan.FromMilliseconds(20), 50);
        var begin = TimeProvider.System.GetUtcNow().AddDays(1);
        var csv = "publishAt,channels,text\r\n" + string.Concat(Enumerable.Range(0, posts).Select(number => CsvText.Line(
            begin.AddSeconds(number * 2_500_000.0 / posts).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            $"x:acme{number % 100}",
            $"Post {number} of the month, with a link https://example.com/{number} #tag 日本")));
        var import = bench.Services.GetRequiredService<ImportPosts>();
        foreach (var dry in (bool[])[true, false])
        {
            var begun = TimeProvider.System.GetTimestamp();
            var outcome = await import.RunAsync(csv, TimeZoneInfo.Utc, [], dry, Actor.Robot, CancellationToken.None);
            var took = TimeProvider.System.GetElapsedTime(begun);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(dry ? "dry run" : "import")} of {posts}: {outcome.Accepted} taken, {outcome.Rejected.Count} not, {took.TotalSeconds:0.0} s"));
        }

        var reader = bench.Services.GetRequiredService<PostReader>();
        for (var run = 0; run < 5; run++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var lines = await reader.ListAsync(new PostFilter { From = begin, To = begin.AddDays(31) }, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a month of {lines.Count} read in {TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds:0} ms"));
        }

        return 0;
    }
}
