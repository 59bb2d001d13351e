using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Engagement.Benchmarks;

/// <summary>The program as it is shipped, in a process of its own that can be killed.</summary>
internal sealed class ProductProcess : IDisposable
{
    private readonly IReadOnlyList<string> settings;
    private Process process;

    private ProductProcess(IReadOnlyList<string> settings, Uri address)
    {
        (this.settings, Address) = (settings, address);
        process = Run(["--urls", address.ToString()]);
    }

    public Uri Address { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<ProductProcess> StartAsync(IReadOnlyList<string> settings)
    {
        var product = new ProductProcess(settings, FreeAddress());
        await product.ReadyAsync();
        return product;
    }

    /// <summary>Where nothing listens.</summary>
    public static Uri FreeAddress()
    {
        using var finder = new TcpListener(IPAddress.Loopback, 0);
        finder.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)finder.LocalEndpoint).Port}");
    }

    /// <summary>What a verb of the program says.</summary>
    public async Task<string> AskAsync(params string[] verb)
    {
        using var asked = Run(verb);
        var said = await asked.StandardOutput.ReadToEndAsync();
        await asked.WaitForExitAsync();
        return said.Trim();
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public async Task RestartAsync()
    {
        process = Run(["--urls", Address.ToString()]);
        await ReadyAsync();
    }

    public void Dispose() => Kill();

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; ; tries++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && tries < 600)
            {
                // Not there yet.
            }

            await Task.Delay(100);
        }
    }

    private Process Run(IEnumerable<string> verb)
    {
        var begin = new ProcessStartInfo("dotnet", [Program(), .. verb, .. settings]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        var started = Process.Start(begin)!;
        if (verb.First() is "--urls")
        {
            started.OutputDataReceived += (_, _) => { };
            started.BeginOutputReadLine();
        }

        return started;
    }

    private static string Program() => Built("Engagement.Web");

    /// <summary>The assembly of a project below src, built as this one is.</summary>
    public static string Built(string project)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Engagement.sln")))
            {
                var made = AppContext.BaseDirectory.Contains("Debug", StringComparison.Ordinal) ? "Debug" : "Release";
                return Path.Combine(folder.FullName, "src", project, "bin", made, "net10.0", $"{project}.dll");
            }
        }

        throw new InvalidOperationException("Run this inside the repository.");
    }
}
