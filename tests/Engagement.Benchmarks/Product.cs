using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Core.Common;

namespace Engagement.Benchmarks;

/// <summary>The whole program as a process of its own, as it is shipped, with a hundred channels at the stub of X.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly Dictionary<string, string?> settings;
    private readonly DirectoryInfo directory;
    private readonly StubNetwork network;
    private readonly Uri address;
    private Process process = null!;

    private Product(Dictionary<string, string?> settings, DirectoryInfo directory, StubNetwork network, Uri address) =>
        (this.settings, this.directory, this.network, this.address) = (settings, directory, network, address);

    public HttpClient Client { get; private set; } = null!;

    public StubNetwork Network => network;

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes resident, now and at most.</summary>
    public (long Now, long Most) Memory
    {
        get
        {
            process.Refresh();
            return (process.WorkingSet64 >> 20, process.PeakWorkingSet64 >> 20);
        }
    }

    public static async Task<Product> StartAsync(TimeSpan delay, int channels, params (string Key, string Value)[] more)
    {
        var network = await StubNetwork.StartAsync(delay);
        var directory = Directory.CreateTempSubdirectory("engagement-product.");
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Directory"] = directory.FullName,
            ["Networks:X:ApiBaseUrl"] = network.Address.OriginalString,
            ["Networks:X:SettleTime"] = "00:00:01",
            ["Networks:X:Timeout"] = "00:00:05",
            ["Logging:LogLevel:Default"] = "Error",
        };
        if (Environment.GetEnvironmentVariable("DATABASE") is { Length: > 0 } database)
        {
            (settings["Storage:Provider"], settings["ConnectionStrings:Engagement"]) = ("PostgreSql", database);
        }

        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var product = new Product(settings, directory, network, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}")));
        await product.StartAgainAsync();
        await product.ConnectAsync(channels);
        return product;
    }

    /// <returns>How long it took until it was ready.</returns>
    public async Task<TimeSpan> StartAgainAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        process = Run("--urls", address.OriginalString);
        using var asking = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                if ((await asking.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return TimeProvider.System.GetElapsedTime(begun);
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            await Task.Delay(10);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Posts "Post 0 …" on all channels in turn, by CSV.</summary>
    public async Task ScheduleAsync(int posts, Func<int, DateTimeOffset> due, int channels)
    {
        foreach (var chunk in Enumerable.Range(0, posts).Chunk(10_000))
        {
            var csv = "publishAt,channels,text\r\n" + string.Concat(chunk.Select(number => CsvText.Line(
                due(number).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture), $"x:acme{number % channels}", $"Post {number} {new string('x', 250)}")));
            using var body = new StringContent(csv, Encoding.UTF8, "text/csv");
            using var answer = await Client.PostAsync(new Uri("/api/v1/posts/import", UriKind.Relative), body);
            var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            if ((int?)said?["accepted"] != chunk.Length)
            {
                throw new InvalidOperationException(said?.ToJsonString()[..400]);
            }
        }
    }

    /// <summary>Until the network has heard so many.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> AwaitArrivalsAsync(int posts, TimeSpan within)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (await network.CountAsync() < posts && TimeProvider.System.GetElapsedTime(begun) < within)
        {
            await Task.Delay(100);
        }

        return await network.TakeArrivalsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Client.Dispose();
        network.Dispose();
        directory.Delete(recursive: true);
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root(), "src", "Engagement.Web", "bin", "Release", "net10.0", "Engagement.Web"), arguments)
        {
            WorkingDirectory = Root(),
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return Process.Start(start)!;
    }

    private async Task ConnectAsync(int channels)
    {
        using var verb = Run("apikey", "create", "--name", "bench", "--role", "admin");
        var key = (await verb.StandardOutput.ReadToEndAsync()).Trim().Split('\n')[^1];
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        for (var number = 0; number < channels; number++)
        {
            var channel = new { network = "x", handle = $"acme{number}", remoteId = $"{number}", credentials = new { accessToken = $"token{number}", refreshToken = "r" } };
            using var answer = await Client.PostAsJsonAsync(new Uri("/api/v1/channels", UriKind.Relative), channel);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Engagement.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Not below Engagement.sln.");
    }
}
