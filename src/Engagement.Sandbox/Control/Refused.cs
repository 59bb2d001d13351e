namespace Engagement.Sandbox.Control;

/// <summary>A call to the sandbox itself that makes no sense.</summary>
internal sealed class Refused(int status, string message) : Exception(message)
{
    public int Status => status;
}
