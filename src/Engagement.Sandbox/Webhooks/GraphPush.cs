using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Webhooks;

/// <summary>Packs a change as Meta does and signs the bytes with the app's secret, in the new way and the old.</summary>
internal sealed class GraphPush(SandboxWorld world, WebhookSender sender)
{
    /// <param name="network">Whose faults strike it.</param>
    /// <param name="subscription">Whom it goes to.</param>
    /// <param name="id">The page or account.</param>
    /// <param name="field">What kind of change.</param>
    /// <param name="what">Its name for the faults.</param>
    /// <param name="value">The change.</param>
    public void Send(string network, GraphSubscription subscription, long id, string field, string what, JsonObject value)
    {
        var body = Encoding.ASCII.GetBytes(MetaJson.Write(new JsonObject
        {
            ["object"] = subscription.Object,
            ["entry"] = new JsonArray(new JsonObject
            {
                ["id"] = $"{id}",
                ["time"] = world.Now.ToUnixTimeSeconds(),
                ["changes"] = new JsonArray(new JsonObject { ["field"] = field, ["value"] = value.DeepClone() }),
            }),
        }));
        var key = Encoding.UTF8.GetBytes(world.FacebookApp.AppSecret);
        sender.Send(new WebhookPush(network, what, new Uri(subscription.CallbackUrl), body,
        [
            ("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, body))),
            ("X-Hub-Signature", "sha1=" + OldSignature(key, body)),
        ]));
    }

#pragma warning disable CA5350 // Meta still sends the old signature beside the new one.
    private static string OldSignature(byte[] key, byte[] body) => Convert.ToHexStringLower(HMACSHA1.HashData(key, body));
#pragma warning restore CA5350
}
