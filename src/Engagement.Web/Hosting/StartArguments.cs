namespace Engagement.Web.Hosting;

/// <summary>
/// The command line, told apart: what configures the program (<c>--urls X</c>, <c>--Storage:Directory=X</c>) and the rest,
/// which is verbs and their options.
/// </summary>
internal sealed record StartArguments(IReadOnlyList<string> Configuration, IReadOnlyList<string> Rest)
{
    private static readonly HashSet<string> HostSwitches =
        new(["--urls", "--environment", "--contentRoot", "--applicationName"], StringComparer.OrdinalIgnoreCase);

    public static StartArguments Parse(IReadOnlyList<string> args)
    {
        List<string> configuration = [], rest = [];
        for (var i = 0; i < args.Count; i++)
        {
            var (name, hasValue) = args[i].IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (args[i][..at], true) : (args[i], false);
            if (!name.StartsWith("--", StringComparison.Ordinal) || !(HostSwitches.Contains(name) || name.Contains(':', StringComparison.Ordinal)))
            {
                rest.Add(args[i]);
                continue;
            }

            configuration.Add(args[i]);
            if (!hasValue && i + 1 < args.Count)
            {
                configuration.Add(args[++i]);
            }
        }

        return new StartArguments(configuration, rest);
    }
}
