"""Which live tests a fake Slurm can't be held to, and why not."""

from __future__ import annotations

_COMMANDS = "it compares with, or acts by, Slurm's own commands inside the sandbox"
_OUTPUT = "it reads what a job wrote: nothing runs in a fake Slurm"
_SCRIPT = "its script does more than sleep and exit, which is all that is read of it"
_STEPS = "of steps only the batch script is modelled"

EXCLUDED: dict[str, dict[str, str]] = {
    "test_facade": {
        "test_hello_world_runs_to_its_end": _OUTPUT,
        "test_the_token_of_the_caller_stays_out_of_the_job": _OUTPUT,
    },
    "test_arrays": {"test_an_array_some_of_whose_tasks_have_ended_can_be_changed": _SCRIPT},
    "test_history": {
        "test_steps_are_what_sacct_shows": _STEPS,
        "test_past_arrays_and_heterogeneous_jobs_have_a_row_per_part": _COMMANDS,
    },
    "test_waiting": {
        "test_an_array_that_was_cancelled_while_it_waited_has_ended": _COMMANDS,
        "test_of_an_array_of_which_what_waited_was_cancelled_the_rest_is_waited_for": _COMMANDS,
        "test_an_array_of_which_half_is_forgotten_is_waited_for_as_a_whole": _SCRIPT,
        "test_a_wait_survives_a_cut_network_and_accounting_that_is_down": "it is about a network, and takes its time",
    },
    "test_bad_input": {
        "test_no_submission_ends_the_server": _COMMANDS,
        "test_lists_of_nodes_are_read_as_slurm_reads_them": _COMMANDS,
    },
    "test_job_values": {
        "test_a_job_without_a_script_has_no_files": _COMMANDS,
        "test_array_tasks_write_where_they_say": _OUTPUT,
        "test_elapsed_does_not_count_suspension": _COMMANDS,
        "test_error_and_input_have_files_of_their_own": _OUTPUT,
        "test_output_goes_to_default_files": _OUTPUT,
        "test_output_is_where_the_job_says": _OUTPUT,
        "test_hostlists_expand_as_scontrol_expands_them": _COMMANDS,
        "test_hostlists_of_several_groups_expand_as_scontrol_expands_them": _COMMANDS,
    },
    "test_many": {
        "test_a_signal_to_many_reaches_their_scripts_once": _SCRIPT,
        "test_one_by_one_takes_hardly_longer_than_bare_requests": "it measures a network and a server",
    },
    "test_cluster": {
        "test_diagnostics_are_what_sdiag_shows": _COMMANDS,
        "test_licenses_are_what_scontrol_shows": _COMMANDS,
        "test_nodes_are_what_scontrol_shows": _COMMANDS,
        "test_partitions_are_what_scontrol_shows": _COMMANDS,
        "test_reservations_are_what_scontrol_shows": _COMMANDS,
    },
}
"""By module and test; all other tests of these modules, and of test_submitted and test_reasons, run unchanged.

Of the live suites about behaviour, test_accounting (it compares with sacctmgr throughout) and test_exactly_once and
test_reused_number (they count with squeue, and need job_submit plugins) are left out as a whole.
"""

OWN_VERSIONS = frozenset(
    {
        "test_an_odd_name_is_not_found",  # v0.0.36 has no reservations
        "test_an_unknown_node_partition_or_reservation_is_not_found",  # neither
        "test_nodes_are_found_by_state_and_partition",  # v0.0.36 tells no flags of nodes
        "test_many_jobs_are_cancelled_with_few_requests",  # a client that is told its version asks for a ping more
    }
)
"""Tests of what only the versions have on which they run on a real Slurm."""
