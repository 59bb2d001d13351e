using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Engagement.Benchmarks;

/// <summary>The sandbox networks in a process of their own.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process process;

    private SandboxProcess(Uri address)
    {
        Address = address;
        process = Process.Start(new ProcessStartInfo("dotnet", [Program(), "--urls", address.OriginalString]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
    }

    public Uri Address { get; }

    public static async Task<SandboxProcess> StartAsync()
    {
        using var finder = new TcpListener(IPAddress.Loopback, 0);
        finder.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)finder.LocalEndpoint).Port}");
        finder.Stop();
        var sandbox = new SandboxProcess(address);

        // It says so when it listens.
        await sandbox.process.StandardOutput.ReadLineAsync();
        return sandbox;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Program() => ProductProcess.Built("Engagement.Sandbox");
}
