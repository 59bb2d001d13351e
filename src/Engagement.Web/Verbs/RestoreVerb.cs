using System.CommandLine;
using Engagement.App.Data;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>restore --from FILE</c>, while the program is stopped.</summary>
internal static class RestoreVerb
{
    public static Command Build(StartArguments arguments)
    {
        var from = new Option<string>("--from") { Description = "The archive to read.", Required = true };
        var restore = new Command("restore", "Brings a backup back; the present database is kept beside it.") { from };
        restore.SetAction((parsed, ct) => VerbServices.OpenAsync(
            arguments,
            async (services, stop) =>
            {
                var held = await services.GetRequiredService<RestoreWorkspace>().RunAsync(parsed.GetRequiredValue(from), stop);
                Console.WriteLine(held == 0
                    ? "Restored."
                    : $"Restored. {held} deliveries that were due since the backup wait for a person: they may have been published already.");
                return 0;
            },
            ct));
        return restore;
    }
}
