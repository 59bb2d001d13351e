using System.CommandLine;
using Engagement.App.Data;
using Engagement.Web.Hosting;

namespace Engagement.Web.Verbs;

/// <summary><c>keys rotate [--revoke]</c>.</summary>
internal static class KeysVerb
{
    public static Command Build(StartArguments arguments)
    {
        var revoke = new Option<bool>("--revoke") { Description = "The old keys lose their force: when somebody may have read them. Everybody signs in again." };
        var rotate = new Command("rotate", "Makes a new key and encrypts all credentials with it.") { revoke };
        rotate.SetAction((parsed, ct) => VerbServices.UseAsync(
            arguments,
            async (services, stop) =>
            {
                var done = await services.GetRequiredService<RotateKeys>().RunAsync(parsed.GetValue(revoke), 2 * WatchKeys.Every, stop);
                Console.WriteLine($"There is a new key; {done} secrets are encrypted with it.");
                return 0;
            },
            ct));
        return new Command("keys", "What credentials and cookies are encrypted with.") { rotate };
    }
}
