using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Engagement.Tests.Infrastructure;

/// <summary>A built program as a process of its own, that can be asked to stop or killed.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, byte> GivenPorts = new();

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private ChildProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>What it has written on both of its outputs.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>Starts the program of a project below src in the root of the tree.</summary>
    /// <param name="project">Such as Engagement.Web.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="settings">Configuration by environment: <c>Storage:Directory</c> becomes <c>Storage__Directory</c>.</param>
    public static ChildProgram Start(string project, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Tree.ProgramOf(project), .. arguments])
        {
            WorkingDirectory = Tree.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // It lives for seconds: to compile anew what is called often costs it a third of its processor time and gives nothing back.
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var program = new ChildProgram(new Process { StartInfo = start });
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>A port on which nothing listens, given once in this process.</summary>
    public static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (GivenPorts.TryAdd(port, 0))
            {
                return port;
            }
        }
    }

    /// <summary>Waits until the address answers 200.</summary>
    public async Task AwaitAsync(Uri address, TimeSpan within, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            await Eventually.TrueAsync(() => AnswersAsync(client, address, ct), ct, within, $"{address} answers 200");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}. The program has said:\n{Output}", late);
        }
    }

    /// <summary>SIGKILL, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and waits for the exit code.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await signal.WaitForExitAsync(ct);
        }

        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    /// <summary>Waits until it ends by itself, as a verb of the command line does.</summary>
    public async Task<int> ExitAsync(CancellationToken ct)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            lines.Enqueue(line.Data);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken ct)
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"The program ended with {process.ExitCode}:\n{Output}");
        }

        try
        {
            using var answer = await client.GetAsync(address, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            // It listens, but the machine is too busy for an answer within the client's patience: asked again.
            return false;
        }
    }
}
