using System.CommandLine;
using Engagement.App.Data;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>backup --to FILE</c>, while the program runs.</summary>
internal static class BackupVerb
{
    public static Command Build(StartArguments arguments)
    {
        var to = new Option<string>("--to") { Description = "The archive to write; one that is there is replaced.", Required = true };
        var backup = new Command("backup", "Copies database, keys and media into one archive.") { to };
        backup.SetAction((parsed, ct) => VerbServices.OpenAsync(
            arguments,
            async (services, stop) =>
            {
                var file = parsed.GetRequiredValue(to);
                await services.GetRequiredService<BackUpWorkspace>().RunAsync(file, stop);
                Console.WriteLine($"Written: {Path.GetFullPath(file)}");
                return 0;
            },
            ct));
        return backup;
    }
}
