using Engagement.App.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class DeskViewMapping : IEntityTypeConfiguration<DeskView>
{
    public void Configure(EntityTypeBuilder<DeskView> builder)
    {
        builder.ToTable("DeskViews");
        builder.HasKey(row => new { row.UserId, row.Name });
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
