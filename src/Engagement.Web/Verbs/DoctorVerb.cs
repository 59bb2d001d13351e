using System.CommandLine;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>doctor</c> looks at everything and fails when something is bad.</summary>
internal static class DoctorVerb
{
    public static Command Build(StartArguments arguments)
    {
        var doctor = new Command("doctor", "Looks at database, migrations, clock, channels and worker.");
        doctor.SetAction((_, ct) => VerbServices.OpenAsync(
            arguments,
            async (services, stop) =>
            {
                var findings = await ActivatorUtilities.CreateInstance<Examination>(services).RunAsync(stop);
                foreach (var finding in findings)
                {
                    await (finding.Well ? Console.Out : Console.Error).WriteLineAsync(finding.ToString());
                }

                return findings.All(finding => finding.Well) ? 0 : 1;
            },
            ct));
        return doctor;
    }
}
