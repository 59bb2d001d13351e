using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Makes the first owner and the workspace; works once.</summary>
internal sealed class SetUpWorkspace(
    IDbContextFactory<EngagementContext> contexts, WorkspaceReader workspaces, CreateUser createUser, AuditLog audit)
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <exception cref="RefusedException">It was done before, or a value is not possible.</exception>
    public async Task<UserId> RunAsync(Workspace workspace, NewUser owner, CancellationToken ct)
    {
        ChangeWorkspace.Check(workspace);
        await OneAtATime.WaitAsync(ct);
        try
        {
            if (await workspaces.HasOwnerAsync(ct))
            {
                throw RefusedException.Conflict("The workspace has been set up already. Sign in.");
            }

            var id = await createUser.RunAsync(owner with { Role = WorkRole.Owner, Language = workspace.Language }, new Actor(owner.Email, null), ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            await ChangeWorkspace.ApplyAsync(db, workspace, ct);
            audit.Add(db, new Actor(owner.Email, id), AuditActions.WorkspaceSetUp, "workspace", workspace.Name);
            await db.SaveChangesAsync(ct);
            return id;
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
