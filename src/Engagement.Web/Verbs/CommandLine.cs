using System.CommandLine;
using Engagement.Web.Demo;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary>The program's verbs. Without one it serves. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    internal const int Failed = 1;
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var arguments = StartArguments.Parse(args);
        var parsed = BuildCommand(arguments).Parse(arguments.Rest);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(" ", parsed.Errors.Select(error => error.Message)));
            return WrongUsage;
        }

        try
        {
            // Hosts handle Ctrl-C themselves, and failures are told below in one line.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(StartProblem.Describe(problem));
            return Failed;
        }
    }

    private static RootCommand BuildCommand(StartArguments arguments)
    {
        var demo = new Option<bool>("--demo") { Description = "Start with a demo workspace and sandbox networks." };
        var past = new Option<bool>(MakePastApart.Option) { Hidden = true };
        var root = new RootCommand("Engagement: a social media content calendar and engagement desk.")
        {
            demo,
            past,
            ApiKeyVerb.Build(arguments),
            UserVerb.Build(arguments),
            MigrateVerb.Build(arguments),
            BackupVerb.Build(arguments),
            RestoreVerb.Build(arguments),
            DoctorVerb.Build(arguments),
            KeysVerb.Build(arguments),
        };
        root.SetAction((parsed, ct) => parsed.GetValue(past)
            ? ServeVerb.MakePastAsync(arguments, ct)
            : ServeVerb.RunAsync(arguments, parsed.GetValue(demo), ct));
        return root;
    }
}
