using System.Text.Json.Nodes;

namespace Engagement.Sandbox.Graph;

/// <summary>Graph says no, in its own codes.</summary>
internal sealed class RefusedByGraph(int status, int code, string message) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public int Subcode { get; init; }

    public string Kind { get; init; } = "OAuthException";

    public bool Transient { get; init; }

    public string? UserMessage { get; init; }

    public JsonObject Body()
    {
        var error = new JsonObject { ["message"] = Message, ["type"] = Kind, ["code"] = code };
        if (Subcode != 0)
        {
            error["error_subcode"] = Subcode;
        }

        error["is_transient"] = Transient;
        if (UserMessage is not null)
        {
            error["error_user_title"] = "Not possible";
            error["error_user_msg"] = UserMessage;
        }

        error["fbtrace_id"] = "ASandbox" + Convert.ToHexString(BitConverter.GetBytes(Environment.TickCount64));
        return new JsonObject { ["error"] = error };
    }

    public static RefusedByGraph NoToken() => new(400, 104, "An access token is required to request this resource.");

    public static RefusedByGraph BadToken() => new(400, 190, "Invalid OAuth access token - Cannot parse access token");

    public static RefusedByGraph DeadToken(int subcode) => new(400, 190, subcode switch
    {
        458 => "Error validating access token: The user has not authorized application 1.",
        459 => "Error validating access token: The user is checkpointed",
        460 => "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
        463 => "Error validating access token: Session has expired.",
        _ => "Error validating access token.",
    }) { Subcode = subcode };

    public static RefusedByGraph Parameter(string message) => new(400, 100, "(#100) " + message);

    public static RefusedByGraph NotFound(string id, string verb) => new(400, 100,
        $"Unsupported {verb.ToLowerInvariant()} request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.")
    { Kind = "GraphMethodException", Subcode = 33 };

    public static RefusedByGraph Permission(string message) => new(403, 200, "(#200) " + message);

    public static RefusedByGraph NeedsPageToken() => new(400, 1705, "There was an error posting to this wall") { UserMessage = "A page access token is needed to act as the page." };

    public static RefusedByGraph Proof(string message) => new(400, 100, message) { Kind = "GraphMethodException" };

    public static RefusedByGraph Duplicate() => new(400, 506, "(#506) Duplicate status message")
    {
        UserMessage = "This status update is identical to the last one you posted. Try posting something different, or delete your previous update.",
    };

    public static RefusedByGraph ForCode(int code) => code switch
    {
        1 => new(500, 1, "An unknown error occurred") { Transient = true },
        2 => new(500, 2, "Service temporarily unavailable") { Transient = true },
        4 => new(400, 4, "(#4) Application request limit reached") { Transient = true },
        17 => new(400, 17, "(#17) User request limit reached") { Transient = true },
        400 => Parameter("Invalid parameter"),
        401 => BadToken(),
        403 => Permission("Permissions error"),
        404 => NotFound("0", "get"),
        32 or 429 => new(400, 32, "(#32) Page request limit reached"),
        368 => new(400, 368, "(#368) The action attempted has been deemed abusive or is otherwise disallowed")
        {
            Subcode = 1390008,
            UserMessage = "We limit how often you can post, comment or do other things in a given amount of time in order to help protect the community from spam. You can try again later.",
        },
        506 => Duplicate(),
        613 => new(400, 613, "(#613) Calls to this api have exceeded the rate limit.") { Transient = true },
        80001 => new(400, 80001, "(#80001) There have been too many calls to this Page account. Wait a bit and try again.") { Subcode = 2446079, Transient = true },
        10900 => new(400, 10900, "(#10900) Activity already replied to"),
        10903 => new(400, 10903, "(#10903) This user can't reply to this activity"),
        458 or 459 or 460 or 463 or 464 or 467 or 492 => DeadToken(code),
        _ => new(400, code, $"(#{code}) The sandbox was told to answer this."),
    };
}
