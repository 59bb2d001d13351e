using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>Reads of a full inbox through HTTP: every combination of filters, full text, counters.</summary>
internal static class InboxScenario
{
    private const int Rounds = 60;

    public static async Task<int> RunAsync(int messages)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await using var inbox = await Inbox.StartAsync(messages, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{messages} interactions filled in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0} s"));
        using var api = await inbox.KeyAsync(CancellationToken.None);
        using var browser = await inbox.SignInAsync(CancellationToken.None);

        var lists = new List<Measured>();
        foreach (var query in Combinations(inbox))
        {
            lists.Add(await MeasureAsync(api, $"/api/v1/conversations?limit=50&{query}"));
        }

        Tell($"API, page of 50, {lists.Count} combinations of filters", lists);
        var deep = await DeepAsync(api);
        Tell("API, page of 50, 100 pages deep", [await MeasureAsync(api, deep)]);
        Tell("the inbox as a page", await ManyAsync(browser, ["/inbox", "/inbox?view=resolved", "/inbox?view=mine", "/inbox?view=breached", $"/inbox?queue={inbox.Queues[^1]}", $"/inbox?channel={inbox.Channels[^1]}&owner={inbox.Owners[3]}"]));
        Tell("the rows of the inbox (what a live hint asks for)", await ManyAsync(browser, ["/inbox/rows", "/inbox/rows?view=resolved"]));
        foreach (var words in new[] { Inbox.RareWord, Inbox.CommonWord, $"{Inbox.CommonWord} {Inbox.RareWord}", "karimo", "ka", "nothingofthekind", "Fan" })
        {
            Tell($"search “{words}”", await ManyAsync(api, [$"/api/v1/conversations?limit=50&q={words}"]));
        }

        Tell("search with filters", await ManyAsync(api, [.. Combinations(inbox).Select(query => $"/api/v1/conversations?limit=50&q={Inbox.CommonWord}&{query}")]));
        await CountersAsync(inbox);
        return 0;
    }

    private static IEnumerable<string> Combinations(Inbox inbox) =>
        from state in new[] { "", "state=Open", "state=Resolved", "state=Acknowledged" }
        from queue in new[] { "", $"queue={inbox.Queues[0]}", $"queue={inbox.Queues[^1]}" }
        from owner in new[] { "", $"assignee={inbox.Owners[3]}", "assignee=none" }
        from channel in new[] { "", $"channelId={inbox.Channels[0]}", $"channelId={inbox.Channels[^1]}" }
        from sort in new[] { "", "sort=newest" }
        select string.Join('&', new[] { state, queue, owner, channel, sort }.Where(part => part.Length > 0));

    private static async Task<string> DeepAsync(HttpClient api)
    {
        var address = "/api/v1/conversations?limit=50";
        for (var page = 0; page < 100; page++)
        {
            using var json = JsonDocument.Parse(await api.GetStringAsync(address));
            if (json.RootElement.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            address = $"/api/v1/conversations?limit=50&cursor={next}";
        }

        return address;
    }

    private static async Task CountersAsync(Inbox inbox)
    {
        var reader = inbox.Services.GetRequiredService<DeskStripReader>();
        Tell("counters of all queues, owners and channels", [await TimeAsync("", () => reader.CountsAsync(CancellationToken.None))]);
        Tell("the whole strip", [await TimeAsync("", () => reader.ReadAsync(CancellationToken.None))]);
        await inbox.Services.GetRequiredService<FoldDeskCounts>().RunAsync(CancellationToken.None);
    }

    private static async Task<List<Measured>> ManyAsync(HttpClient client, IReadOnlyList<string> addresses)
    {
        var all = new List<Measured>();
        foreach (var address in addresses)
        {
            all.Add(await MeasureAsync(client, address));
        }

        return all;
    }

    private static Task<Measured> MeasureAsync(HttpClient client, string address) => TimeAsync(address, async () =>
    {
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    });

    private static async Task<Measured> TimeAsync(string what, Func<Task> work)
    {
        for (var round = 0; round < 5; round++)
        {
            await work();
        }

        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var begun = Stopwatch.GetTimestamp();
            await work();
            times[round] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Measured(what, times);
    }

    private static void Tell(string what, IReadOnlyList<Measured> all)
    {
        var times = all.SelectMany(one => one.Times).Order().ToList();
        var worst = all.MaxBy(one => one.Median)!;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: p50 {times[times.Count / 2]:0.0} p99 {times[(int)(times.Count * 0.99)]:0.0} ms of {times.Count}{(all.Count > 1 ? $"; the slowest kind p50 {worst.Median:0.0} ms: {worst.What}" : "")}; {Machine.Load()}"));
        foreach (var one in all.OrderByDescending(one => one.Median).Take(all.Count > 20 ? 6 : 0))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {one.Median:0.0} ms {one.What}"));
        }
    }

    private sealed record Measured(string What, double[] Times)
    {
        public double Median => Times[Times.Length / 2];
    }
}
