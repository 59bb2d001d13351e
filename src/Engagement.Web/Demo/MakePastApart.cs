using System.Diagnostics;
using Engagement.Web.Hosting;

namespace Engagement.Web.Demo;

/// <summary>
/// Lets the demo's past be made by another process of the same program: what a month lived in seconds leaves in memory goes with it.
/// </summary>
internal static class MakePastApart
{
    /// <summary>The option with which the program only makes the past.</summary>
    public const string Option = "--demo-past";

    /// <returns>False when it could not be made; the other process has said why.</returns>
    public static async Task<bool> RunAsync(StartArguments arguments, CancellationToken ct)
    {
        Console.WriteLine("Making the demo workspace of Aurora Motors: four weeks of posts, comments and answers ...");
        using var process = Process.Start(StartOf(arguments)) ?? throw new InvalidOperationException("The program could not be started once more.");
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return process.ExitCode == 0;
    }

    private static ProcessStartInfo StartOf(StartArguments arguments)
    {
        // Started as "dotnet Engagement.Web.dll" the program is the first argument of the host.
        var (program, self) = (Environment.ProcessPath!, Environment.GetCommandLineArgs()[0]);
        var start = new ProcessStartInfo(program);
        if (self.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(self);
        }

        foreach (var argument in arguments.Configuration.Prepend(Option))
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
