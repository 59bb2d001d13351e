using System.Diagnostics;
using Engagement.Core.Common;
using Engagement.Web.Pages;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Reporting;

/// <summary>Prints a document with the browser of this machine, one at a time.</summary>
internal sealed partial class PrintReport(IOptions<PrintingOptions> options, ILogger<PrintReport> logger) : IDisposable
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly SemaphoreSlim one = new(1);

    /// <exception cref="RefusedException">There is no browser here, or it did not print; the words say how a person gets the paper.</exception>
    public async Task<byte[]> RunAsync(string html, CancellationToken ct)
    {
        var browser = options.Value.Browser ?? Find()
            ?? throw RefusedException.Conflict("This machine has no Chromium to make a PDF with. Open the report in your browser and print it there: it is laid out for A4.");
        await one.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("engagement-print.");
        try
        {
            await PutAsync(folder.FullName, html, ct);
            return await PrintAsync(browser, folder.FullName, ct);
        }
        finally
        {
            one.Release();
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => one.Dispose();

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static async Task PutAsync(string folder, string html, CancellationToken ct)
    {
        await ClientFiles.CopyToAsync(Path.Combine(folder, "dist"), ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), html.Replace("\"/dist/", "\"dist/", StringComparison.Ordinal), ct);
    }

    private async Task<byte[]> PrintAsync(string browser, string folder, CancellationToken ct)
    {
        var paper = Path.Combine(folder, "report.pdf");
        using var process = Process.Start(Start(browser, folder, paper)) ?? throw new InvalidOperationException($"{browser} did not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.Patience);
        try
        {
            var words = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode == 0 && File.Exists(paper))
            {
                return await File.ReadAllBytesAsync(paper, ct);
            }

            Log.Failed(logger, browser, process.ExitCode, await words);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Log.TooSlow(logger, browser, options.Value.Patience);
        }
        finally
        {
            await EndAsync(process);
        }

        throw RefusedException.Conflict("The browser of this machine did not make the PDF. Open the report in your own browser and print it there: it is laid out for A4.");
    }

    private static ProcessStartInfo Start(string browser, string folder, string paper)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in (string[])
        [
            "--headless", "--disable-gpu", "--disable-extensions", "--no-first-run", "--disable-background-networking", "--allow-file-access-from-files",
            "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={paper}",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            // Chromium does not start its sandbox as root. The document is our own and has no script.
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(Path.Combine(folder, "report.html")).AbsoluteUri);
        return start;
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Browser} ended with {Code} and made no PDF: {Words}")]
        public static partial void Failed(ILogger logger, string browser, int code, string words);

        [LoggerMessage(LogLevel.Warning, "{Browser} made no PDF within {Patience}.")]
        public static partial void TooSlow(ILogger logger, string browser, TimeSpan patience);
    }
}
