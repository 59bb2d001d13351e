using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;

namespace Engagement.Sandbox.Control;

/// <summary>Switching troubles on and off.</summary>
internal sealed class FaultsApi(FaultBox faults)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        ControlDoor.Map(routes, "GET", "/sandbox/faults", (_, _) => (200, new JsonArray([.. faults.All.Select(fault => (JsonNode)Describe(fault))])));
        ControlDoor.Map(routes, "POST", "/sandbox/faults", (_, body) => (201, Describe(Add(body))));
        ControlDoor.Map(routes, "DELETE", "/sandbox/faults", (_, _) =>
        {
            faults.Clear();
            return (204, null);
        });
        ControlDoor.Map(routes, "DELETE", "/sandbox/faults/{id}", (http, _) =>
            faults.Remove((string)http.Request.RouteValues["id"]!) ? (204, null) : throw new Refused(404, "There is no such fault."));
    }

    public Fault Add(JsonObject body)
    {
        var word = ControlDoor.Need(body, "kind");
        if (!Enum.TryParse<FaultKind>(word, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(word[0]))
        {
            throw new Refused(400, $"kind must be one of {string.Join(", ", Enum.GetNames<FaultKind>().Select(Wire))}.");
        }

        var network = Blank(ControlDoor.Text(body, "network"));
        if (network is not (null or "x" or "facebook" or "instagram" or "mastodon" or "webhook"))
        {
            throw new Refused(400, "network must be x, facebook, instagram, mastodon or webhook.");
        }

        var times = Number(body, "times");
        var probability = Number(body, "probability") ?? 1;
        if (times is < 1 || probability is <= 0 or > 1)
        {
            throw new Refused(400, "times begins at 1; probability is above 0 and at most 1.");
        }

        var delay = Delay(Blank(ControlDoor.Text(body, "delay")));
        return faults.Add(id => new Fault
        {
            Id = id,
            Kind = kind,
            Network = network,
            Method = Blank(ControlDoor.Text(body, "method")),
            Path = Blank(ControlDoor.Text(body, "path")),
            Probability = probability,
            Times = (int?)times,
            After = (int)(Number(body, "after") ?? 0),
            Delay = delay,
            Code = (int?)Number(body, "code"),
            Body = Blank(ControlDoor.Text(body, "body")),
        });
    }

    public static string Wire(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>"00:00:02", "250ms", "2s", or a number: seconds, from 1,000 on milliseconds (nobody waits a quarter of an hour).</summary>
    private static TimeSpan? Delay(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero)
        {
            return span;
        }

        var milliseconds = text.EndsWith("ms", StringComparison.OrdinalIgnoreCase);
        if (!double.TryParse(text.TrimEnd('m', 's', 'M', 'S'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0 || number > 1e9)
        {
            throw new Refused(400, "delay is seconds, or a text such as 00:00:02, 2s or 250ms.");
        }

        return milliseconds || number >= 1000 ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number);
    }

    private static double? Number(JsonObject body, string name) => Blank(ControlDoor.Text(body, name)) is { } text
        ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new Refused(400, $"{name} must be a number.")
        : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static JsonObject Describe(Fault fault)
    {
        var json = new JsonObject { ["id"] = fault.Id, ["kind"] = Wire(fault.Kind.ToString()), ["probability"] = fault.Probability, ["fired"] = fault.Fired, ["spent"] = fault.Spent };
        Put("network", fault.Network);
        Put("method", fault.Method);
        Put("path", fault.Path);
        Put("times", fault.Times);
        Put("after", fault.After == 0 ? null : fault.After);
        Put("delay", fault.Delay?.TotalSeconds);
        Put("code", fault.Code);
        Put("body", fault.Body);
        return json;

        void Put(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }
}
