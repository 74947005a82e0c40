/** The script of a runbook that was saved as one file. */
import './exported.css';
import '../../src/client/runbook.ts';
import '../../src/layouts/open-details.ts';
