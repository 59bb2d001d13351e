using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Where X may push to: an address counts only after it answered the challenge with our consumer secret.</summary>
internal sealed class XWebhooksApi(SandboxWorld world, WebhookSender sender)
{
    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/2/webhooks", XAccess.App, CreateAsync);
        door.Map(routes, "GET", "/2/webhooks", XAccess.App, _ => List());
        door.Map(routes, "PUT", "/2/webhooks/{id}", XAccess.App, ValidateAsync);
        door.Map(routes, "DELETE", "/2/webhooks/{id}", XAccess.App, Delete);
    }

    private async Task<XAnswer> CreateAsync(XRequest request)
    {
        var url = (await request.ReadJsonAsync())["url"]?.ToString() ?? "";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !MayCall(address))
        {
            throw RefusedByX.Invalid("url", url, "UrlValidationFailed: the webhook URL must be https (http on a private address in the sandbox).");
        }

        if (world.X.Webhooks.Values.Any(hook => hook.Url == url))
        {
            throw RefusedByX.Invalid("url", url, "DuplicateUrlFailed: this webhook URL is registered already.");
        }

        if (!await AnswersChallengeAsync(address))
        {
            throw RefusedByX.Invalid("url", url, "CrcValidationFailed: the webhook did not answer the challenge.");
        }

        var webhook = new XWebhook { Id = world.X.Ids.Next(), Url = url, CreatedAt = world.Now, Valid = true };
        world.X.Webhooks[webhook.Id] = webhook;
        world.Changed();
        return XAnswer.Data(Describe(webhook));
    }

    private XAnswer List()
    {
        var hooks = world.X.Webhooks.Values.OrderBy(hook => hook.Id).Select(hook => (JsonNode)Describe(hook)).ToArray();
        return XAnswer.Ok(new JsonObject { ["data"] = new JsonArray(hooks), ["meta"] = new JsonObject { ["result_count"] = hooks.Length } });
    }

    private async Task<XAnswer> ValidateAsync(XRequest request)
    {
        var webhook = Find(request);
        webhook.Valid = await AnswersChallengeAsync(new Uri(webhook.Url));
        world.Changed();
        return XAnswer.Data(new JsonObject { ["valid"] = webhook.Valid });
    }

    private XAnswer Delete(XRequest request)
    {
        world.X.Webhooks.TryRemove(Find(request).Id, out _);
        world.Changed();
        return XAnswer.Data(new JsonObject { ["deleted"] = true });
    }

    private XWebhook Find(XRequest request) =>
        long.TryParse(request.Route("id"), out var id) && world.X.Webhooks.TryGetValue(id, out var webhook)
            ? webhook
            : throw RefusedByX.NotFound("webhook_id", request.Route("id"), "webhook");

    private async Task<bool> AnswersChallengeAsync(Uri address)
    {
        var token = world.Dice.Token(32);
        var separator = address.Query.Length == 0 ? "?" : "&";
        var answer = await sender.AskAsync(new Uri(address + separator + "crc_token=" + token));
        return answer is not null && ResponseToken(answer) == "sha256=" + Convert.ToBase64String(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(world.XApp.ConsumerSecret), Encoding.UTF8.GetBytes(token)));
    }

    private static string? ResponseToken(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) is JsonObject json ? json["response_token"]?.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The real X wants https; a sandbox also speaks to the machine it runs on.</summary>
    private static bool MayCall(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || address.HostNameType == UriHostNameType.IPv4));

    private static JsonObject Describe(XWebhook webhook) => new()
    {
        ["id"] = XRender.Id(webhook.Id),
        ["url"] = webhook.Url,
        ["valid"] = webhook.Valid,
        ["created_at"] = XRender.Time(webhook.CreatedAt),
    };
}
