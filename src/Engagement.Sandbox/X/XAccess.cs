namespace Engagement.Sandbox.X;

internal enum XAccess
{
    User,
    App,
    Either,
}
