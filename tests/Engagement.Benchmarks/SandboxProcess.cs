using System.Diagnostics;

namespace Engagement.Benchmarks;

/// <summary>The sandbox networks in a process of their own.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process process;

    private SandboxProcess(Uri address)
    {
        Address = address;
        process = Process.Start(new ProcessStartInfo("dotnet", [ProductProcess.Built("Engagement.Sandbox"), "--urls", address.OriginalString]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
    }

    public Uri Address { get; }

    public static async Task<SandboxProcess> StartAsync()
    {
        var sandbox = new SandboxProcess(ProductProcess.FreeAddress());

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
}
