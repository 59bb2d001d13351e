using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Engagement.App.Data;
using Engagement.Core.Outbound;
using Engagement.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>
/// A burst of signed webhooks over many connections: how fast they are durably stored and read, how the inbox fares meanwhile; and with a
/// SIGKILL in the middle, that all that was answered 200 is there, in order, once, and nobody is thanked twice.
/// </summary>
internal sealed class WebhookScenario : IAsyncDisposable
{
    private const string Secret = "bench-secret";
    private const int CommentsEach = 20;
    private const int Warm = 2_000;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("engagement-webhooks.");
    private readonly ConcurrentDictionary<int, bool> answered = new();
    private readonly ConcurrentBag<double> times = [];
    private StubGraph graph = null!;
    private ProductProcess product = null!;
    private HttpClient client = null!;
    private List<string> settings = null!;

    public static async Task<int> RunAsync(int comments, int connections, bool kill)
    {
        await using var scenario = new WebhookScenario();
        await scenario.PrepareAsync(connections);

        // What is measured is the program as it runs, not as it starts.
        await scenario.SendAsync(Warm, connections, from: comments);
        await scenario.ReadAllAsync();
        scenario.times.Clear();
        scenario.answered.Clear();
        return kill ? await scenario.KilledAsync(comments, connections) : await scenario.MeasuredAsync(comments, connections);
    }

    public async ValueTask DisposeAsync()
    {
        product.Dispose();
        client.Dispose();
        await graph.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private async Task PrepareAsync(int connections)
    {
        graph = await StubGraph.StartAsync();
        settings =
        [
            $"--Storage:Directory={directory.FullName}", "--Logging:LogLevel:Default=Error", $"--Networks:Facebook:GraphBaseUrl={graph.Address}",
            "--Networks:Facebook:AppId=1", $"--Networks:Facebook:AppSecret={Secret}", "--Networks:Facebook:VerifyToken=v", "--Networks:Facebook:PollInterval=01:00:00",
        ];
        settings.AddRange(ProductData.Settings());
        await WithDatabaseAsync(async db => await db.Database.EnsureDeletedAsync());
        product = await ProductProcess.StartAsync(settings);
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = product.Address };
        var key = await product.AskAsync("apikey", "create", "--name", "bench", "--role", "admin");
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var made = await client.PostAsJsonAsync(
            "/api/v1/channels",
            new { network = "facebook", handle = "bench", remoteId = StubGraph.Page, language = "en", acknowledgement = "on", credentials = new { accessToken = "token" } });
        made.EnsureSuccessStatusCode();
    }

    private async Task<int> MeasuredAsync(int comments, int connections)
    {
        var quiet = await InboxAsync(() => Task.Delay(TimeSpan.FromSeconds(5)));
        var (before, begun) = (product.ProcessorTime, Stopwatch.GetTimestamp());
        var during = await InboxAsync(() => SendAsync(comments, connections, from: 0));
        var took = Stopwatch.GetElapsedTime(begun);
        var used = product.ProcessorTime - before;
        Say($"{comments} webhooks over {connections} connections: {comments / took.TotalSeconds:0}/s, p50 {At(times, 0.5):0.0} p99 {At(times, 0.99):0.0} ms, {used.TotalMicroseconds / comments:0} µs CPU each with what was read meanwhile; {Machine.Load()}");
        var reading = await InboxAsync(ReadAllAsync);
        Say($"all read {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s after the first came: {comments / Stopwatch.GetElapsedTime(begun).TotalSeconds:0}/s");
        var wrong = await CheckAsync(comments);
        var paced = await InboxAsync(() => PacedAsync(comments + Warm, 1_000, TimeSpan.FromSeconds(10)));
        Say($"inbox page p50/p99 ms: quiet {Both(quiet)}; while they come as fast as they can {Both(during)}; while the rest is read {Both(reading)}; while 1,000 come a second {Both(paced)}, {At(paced, 0.99) / At(quiet, 0.99):0.0} times the quiet p99; {Machine.Load()}");
        return wrong;
    }

    private async Task<int> KilledAsync(int comments, int connections)
    {
        var sending = SendAsync(comments, connections, from: 0);
        while (answered.Count < comments * 0.4)
        {
            await Task.Delay(20);
        }

        product.Kill();
        await sending;
        var known = answered.Keys.Where(number => number < comments).ToHashSet();
        await product.RestartAsync();
        await WithDatabaseAsync(async db => Say($"killed after {known.Count} of {comments} were answered 200; stored: {await db.InboundEvents.CountAsync()} (with the {Warm} before); {Machine.Load()}"));
        await SendAsync(comments, connections, from: 0, which: number => !known.Contains(number) || number % 10 == 0);
        await ReadAllAsync();
        return await CheckAsync(comments);
    }

    private async Task<int> CheckAsync(int comments)
    {
        var wrong = 0;
        await WithDatabaseAsync(async db =>
        {
            var said = await db.Interactions.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.RemoteId, row.ConversationId }).ToListAsync();
            var numbers = said.ConvertAll(row => (Number: int.Parse(row.RemoteId.AsSpan(row.RemoteId.LastIndexOf('_') + 1), CultureInfo.InvariantCulture) - 1_000_000, row.ConversationId));
            var ours = numbers.Where(row => row.Number < comments).ToList();
            var missing = comments - ours.Select(row => row.Number).Distinct().Count();
            var doubled = ours.Count - ours.Select(row => row.Number).Distinct().Count();
            var disordered = ours.GroupBy(row => row.ConversationId).Count(group => !group.Select(row => row.Number).SequenceEqual(group.Select(row => row.Number).Order()));
            var thanked = await db.Deliveries.Where(row => row.Source == DeliverySource.Acknowledgement && row.ConversationId != null)
                .GroupBy(row => row.ConversationId).CountAsync(group => group.Count() > 1);
            var onNetwork = graph.Answers.Count(pair => pair.Value > 1);
            wrong = missing + doubled + disordered + thanked + onNetwork;
            Say($"lost {missing}, doubled {doubled}, conversations out of order {disordered}, thanked twice: {thanked} in the ledger, {onNetwork} on the network (of {graph.Answers.Count} thanked)");
        });
        return wrong == 0 ? 0 : 1;
    }

    // Each person's comments go over one connection, one after another: their order of arrival is known.
    private Task SendAsync(int comments, int connections, int from, Func<int, bool>? which = null) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, connections), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (connection, ct) =>
            {
                for (var number = from + connection; number < from + comments; number += connections)
                {
                    if (which?.Invoke(number) is not false && !await PostAsync(number, connection, connections))
                    {
                        return;
                    }
                }
            });

    private async Task PacedAsync(int from, int perSecond, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        var (sent, running) = (0, new List<Task>());
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            for (var due = (int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * perSecond); sent < due; sent++)
            {
                running.Add(PostAsync(from + sent, sent % 64, 64));
            }

            await Task.Delay(5);
        }

        await Task.WhenAll(running);
    }

    /// <returns>False when the program is gone.</returns>
    private async Task<bool> PostAsync(int number, int connection, int connections)
    {
        var person = (number / connections / CommentsEach * connections) + connection;
        var body = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $$$"""{"object":"page","entry":[{"id":"{{{StubGraph.Page}}}","time":1,"changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"{{{1_000_000 + number}}}","post_id":"{{{StubGraph.Page}}}_40","parent_id":"{{{StubGraph.Page}}}_40","from":{"id":"{{{5_000_000 + person}}}","name":"Fan {{{person}}}"},"message":"{{{FanWords.Of(number / connections)}}}","created_time":{{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}}}}}]}]}"""));
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))}");
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.PostAsync(new Uri("/webhooks/facebook", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            answered[number] = true;
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>How long the inbox takes while something is done.</summary>
    private async Task<List<double>> InboxAsync(Func<Task> meanwhile)
    {
        using var other = new HttpClient { BaseAddress = product.Address };
        other.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        var (seen, work) = (new List<double>(), Task.Run(meanwhile));
        do
        {
            var one = Stopwatch.GetTimestamp();
            await other.GetByteArrayAsync(new Uri("/api/v1/conversations?limit=50", UriKind.Relative));
            seen.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            await Task.Delay(20);
        }
        while (!work.IsCompleted);

        await work;
        return seen;
    }

    private async Task ReadAllAsync() => await WithDatabaseAsync(async db =>
    {
        while (await db.InboundEvents.AnyAsync(row => row.ReadAt == null) || await db.Deliveries.AnyAsync(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending))
        {
            await Task.Delay(200);
        }
    });

    private Task WithDatabaseAsync(Func<EngagementContext, Task> work) => ProductData.UseAsync(settings, work);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private static string Both(List<double> values) => string.Create(CultureInfo.InvariantCulture, $"{At(values, 0.5):0.0}/{At(values, 0.99):0.0}");

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
